import { sentenceIn } from '../../problemTable';
import { evidenceProblems } from '../../evidence/problems';
import { isJsonList, type Json } from '../../evidence/json';
import { readJson } from '../../evidence/readJson';
import { UserError } from '../../userError';
import { entryOf, readEntries, type ReadSources } from './readSources';

/** Reads CSL-JSON as Zotero writes it: a list of items, one item, or an object with a list of them. Throws a UserError for what is no JSON. */
export function readCslJson(text: string): ReadSources {
  const { problem } = readJson(text);
  if (problem) {
    const line = text.slice(0, problem.start).split('\n').length;
    throw new UserError(`The file is not CSL-JSON: it has a fault on line ${line}: ${sentenceIn(evidenceProblems, problem)}`);
  }
  const value = JSON.parse(text.replace(/^\ufeff/u, '')) as Json;
  const items = itemsOf(value);
  if (!items) throw new UserError('The file is not CSL-JSON: it should hold a list of items, each with an id and a type.');
  return readEntries(items.map(entryOf));
}

function itemsOf(value: Json): readonly Json[] | undefined {
  if (isJsonList(value)) return value;
  if (typeof value !== 'object' || value === null) return undefined;
  const { items, id } = value as { readonly items?: Json; readonly id?: Json };
  return isJsonList(items) ? items : id === undefined ? undefined : [value];
}
