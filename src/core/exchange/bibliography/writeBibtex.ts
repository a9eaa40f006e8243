import { plugins, type BibtexEntry } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import type { Json } from '../../evidence/json';
import { dateOf } from '../../evidence/describe';
import { cslForms } from './cslVariables';
import { conformingValue } from './cslValue';
import type { CslItem, ReadSource } from './readSources';

/** Sources as a BibTeX file in UTF-8. It holds less than CSL-JSON: BibTeX has fewer types and fields. */
export function writeBibtex(sources: readonly ReadSource[]): string {
  const { format } = plugins.config.get('@bibtex');
  // What the library cannot write in ASCII it drops, and of keys it takes only letters and digits.
  format.asciiOnly = false;
  format.checkLabel = false;
  const entries = plugins.output.format('bibtex', sources.map(itemOf), { format: 'object' });
  return entries.map((entry, at) => textOf(entry, sources[at]?.csl)).join('\n');
}

/** The item in the notation of BibTeX, with no date of access, which the library would make a note of. */
function itemOf({ id, csl }: ReadSource): object {
  const fields = Object.entries(csl).filter(([variable]) => variable !== 'accessed').flatMap(([variable, value]): [string, Json][] => {
    const conforming = conformingValue(variable, value);
    return conforming === undefined ? [] : [[variable, verbatim.has(variable) ? conforming : escaped(variable, conforming)]];
  });
  return { ...Object.fromEntries<Json>(fields), id, 'citation-key': id };
}

/** What stands in these has no markup in BibTeX. */
const verbatim: ReadonlySet<string> = new Set(['type', 'URL', 'DOI', 'ISBN', 'ISSN']);
const signs: Readonly<Record<string, string>> = { '\\': '\\textbackslash{}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}' };

function escaped(variable: string, value: Json): Json {
  if (typeof value === 'string') return value.replace(/[\\{}&%$#_~^]/gu, (sign) => signs[sign] ?? `\\${sign}`).replace(/\s+/gu, ' ');
  if (cslForms.get(variable) !== 'names') return value;
  return (value as readonly Readonly<Record<string, Json>>[]).map((name) =>
    Object.fromEntries(Object.entries(name).map(([part, words]) => [part, escaped('', words)])));
}

function textOf({ type, label, properties }: BibtexEntry, csl: CslItem | undefined): string {
  const fields = { ...properties, ...(csl && datesOf(csl)) };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${name === 'month' ? monthOf(value) : String(value)}},\n`);
  return `@${type}{${label},\n${lines.join('')}}\n`;
}

/** The library writes the day behind the month, which `date` has. */
function monthOf(value: string | number): string {
  return String(value).split(' ')[0] ?? '';
}

/** Besides the year and month of old, the whole date as BibLaTeX has it. */
function datesOf({ issued, accessed }: CslItem): Readonly<Record<string, string>> {
  const said = (date: Json | undefined) => date === undefined ? undefined : dateOf({ csl: { type: '', issued: date as never } });
  const [date, urldate] = [said(issued), said(accessed)];
  return {
    ...(date !== undefined && { ...(/^\d{4}/u.test(date) && { year: date.slice(0, 4) }), date }), ...(urldate !== undefined && { urldate }),
  };
}
