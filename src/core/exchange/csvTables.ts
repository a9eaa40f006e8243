import Papa from 'papaparse';
import { balanceOf } from '../evidence/balance';
import { authorsOf, dateOf, reliabilityOf } from '../evidence/describe';
import { markingOf } from '../evidence/markings';
import type { EntityEntry } from '../index/entries';
import { wordsAround } from '../index/wordsAround';
import { linksLeftOut, type AppliedLimits } from './limits/exportLimits';
import { mayBePerson } from './limits/withholdFields';
import { anchorOf, type CaseSnapshot, type ExportFile, textOf } from './caseSnapshot';

type Cell = string | number | undefined;
type Row = Readonly<Record<string, Cell>>;

/** Code units of context on either side of a keyword. */
const contextLength = 60;

/** The case as tables, a CSV file (RFC 4180) each, with a byte-order mark, without which Excel takes UTF-8 for an old code page; cells that a spreadsheet would compute are guarded by an apostrophe. */
export function csvTables(snapshot: CaseSnapshot): readonly ExportFile[] {
  return [
    csvFile('entities', ['kind', 'id', 'name', 'state', 'mentions', 'documents'], entityRows(snapshot)),
    csvFile('mentions', ['kind', 'id', 'name', 'state', 'document', 'line', 'column', 'start', 'end', 'left', 'keyword', 'right'], mentionRows(snapshot)),
    csvFile('claims', ['id', 'text', 'document', 'line', 'column', 'start', 'end', 'basis', 'by', 'likelihood', 'confidence', 'assessment', 'supports', 'refutes', 'linksLeftOut'], claimRows(snapshot)),
    csvFile('evidence', ['id', 'source', 'summary', 'credibility', 'locator', 'quote', 'language', 'translation', 'collectedBy', 'collectedAt', 'marking'], evidenceRows(snapshot)),
    csvFile('links', ['claim', 'target', 'relation', 'strength', 'note', 'by', 'at'], linkRows(snapshot)),
    ...(snapshot.limits ? [csvFile('limits', ['what', 'value'], limitRows(snapshot.limits))] : []),
    csvFile('sources', ['id', 'type', 'title', 'author', 'date', 'url', 'publisher', 'reliability', 'derivedFrom', 'retracted', 'archive', 'marking'], sourceRows(snapshot)),
  ];
}

/** One table as a file, as `csvTables` says. */
export function csvFile(name: string, fields: readonly string[], rows: readonly Row[]): ExportFile {
  const data = rows.map((row) => fields.map((field) => row[field] ?? ''));
  return { path: `${name}.csv`, text: `\ufeff${Papa.unparse({ fields: [...fields], data }, { newline: '\r\n', escapeFormulae: true })}\r\n` };
}

const stateWords = { registered: 'in the case', notInCase: 'not in the case yet', ambiguous: 'ambiguous' } as const;

/** Without those that may be persons where people are withheld; for the words of the articles themselves nobody can vouch. */
function shownEntities({ index, limits }: CaseSnapshot): readonly EntityEntry[] {
  const entities = index.entities();
  if (!limits?.without.has('people')) return entities;
  return entities.filter(({ kind, id }) => kind !== 'actor' || !mayBePerson(index.evidence, id));
}

function entityRows(snapshot: CaseSnapshot): readonly Row[] {
  return shownEntities(snapshot).map(({ kind, id, name, state, mentions, documents }) => ({ kind, id, name, state: stateWords[state], mentions, documents }));
}

function mentionRows(snapshot: CaseSnapshot): readonly Row[] {
  const { index } = snapshot;
  return shownEntities(snapshot).flatMap(({ key, kind, id, name, state }) => index.mentionsOf(key).map(({ document, mention }) => {
    const anchor = anchorOf(snapshot, document, mention);
    const { before, after } = wordsAround(textOf(snapshot, document), mention, index.record(document), contextLength);
    return { ...anchor, kind, id, name, state: stateWords[state], left: before, keyword: mention.text, right: after };
  }));
}

function claimRows(snapshot: CaseSnapshot): readonly Row[] {
  return snapshot.index.claims().map(({ id, text, document, tag, record }) => {
    const { supports, refutes } = balanceOf(record);
    const { basis, by, likelihood, confidence, assessment } = record ?? {};
    return {
      ...(document !== undefined && tag && anchorOf(snapshot, document, tag)), id, text, basis, by, likelihood, confidence, assessment, supports, refutes,
      linksLeftOut: snapshot.limits?.leftOut.links.get(id),
    };
  });
}

function evidenceRows({ index }: CaseSnapshot): readonly Row[] {
  return [...index.evidence.evidence].map(([id, item]) => {
    const { source, summary, credibility, locator, quote, collected } = item;
    return {
      id, source, summary, credibility, locator, quote: quote?.exact, language: quote?.language, translation: quote?.translation,
      collectedBy: collected?.by, collectedAt: collected?.at, marking: markingOf(item, index.evidence),
    };
  });
}

function limitRows(limits: AppliedLimits): readonly Row[] {
  const { sources, evidence, documents, claims, citations } = limits.leftOut;
  const counts = { sources, evidence, links: linksLeftOut(limits), documents, claims, citations };
  return [
    { what: 'up to', value: limits.upTo }, { what: 'without', value: [...limits.without].join(' ') },
    ...Object.entries(counts).map(([what, value]) => ({ what: `${what} left out`, value })),
  ];
}

function linkRows({ index }: CaseSnapshot): readonly Row[] {
  return [...index.evidence.claims].flatMap(([claim, { links }]) =>
    [...links ?? []].map(([target, { relation, strength, note, by, at }]) => ({ claim, target, relation, strength: strength ?? 'normal', note, by, at })));
}

function sourceRows({ index }: CaseSnapshot): readonly Row[] {
  const { evidence: data } = index;
  return [...data.sources].map(([id, source]) => ({
    id, type: source.csl.type, title: source.csl.title, author: authorsOf(source, data), date: dateOf(source), url: source.csl.URL,
    publisher: source.publisher, reliability: reliabilityOf(source, data), derivedFrom: source.derivedFrom?.join(' '),
    retracted: source.retracted, archive: source.archive, marking: source.marking,
  }));
}
