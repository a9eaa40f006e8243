import type { BibtexEntry } from '@citation-js/core';

type Fields = BibtexEntry['properties'];

/** What an entry calls the title of the one that it refers to, by the type of that: BibLaTeX 3.19, appendix B. */
const titlePrefixes: Readonly<Record<string, string>> = {
  book: 'book', collection: 'book', proceedings: 'book', reference: 'book', periodical: 'journal',
  mvbook: 'main', mvcollection: 'main', mvproceedings: 'main', mvreference: 'main',
};
const titles = ['title', 'subtitle', 'titleaddon'];
/** What belongs to the entry itself. */
const own = new Set(['crossref', 'xref', 'ids', 'label', 'options', 'shorttitle', 'sorttitle', 'abstract', 'author', 'keywords', 'note', 'annote', 'pages']);

/** The entries with what they have by cross-reference; the library fails where the other has no author. */
export function withCrossReferences(entries: readonly BibtexEntry[]): readonly BibtexEntry[] {
  const byKey = new Map(entries.map((entry) => [entry.label, entry]));
  return entries.map((entry) => {
    const { crossref, ...properties } = entry.properties;
    const inherited = crossref === undefined ? {} : inheritedFields(String(crossref), byKey, new Set([entry.label]));
    return { ...entry, properties: { ...inherited, ...properties } };
  });
}

/** A circle of references ends where it closes. */
function inheritedFields(key: string, byKey: ReadonlyMap<string, BibtexEntry>, seen: ReadonlySet<string>): Fields {
  const parent = byKey.get(key);
  if (!parent || seen.has(key)) return {};
  const { crossref } = parent.properties;
  const above = crossref === undefined ? {} : inheritedFields(String(crossref), byKey, new Set([...seen, key]));
  const prefix = titlePrefixes[parent.type];
  const fields = Object.entries(parent.properties).flatMap(([name, value]): [string, string | number][] => {
    if (own.has(name) || (titles.includes(name) && prefix === undefined)) return [];
    return [[titles.includes(name) ? `${prefix ?? ''}${name}` : name, value]];
  });
  return { ...above, ...Object.fromEntries(fields) };
}
