import assert from 'node:assert/strict';
import { readArticle } from '../../../../src/core/entities/readArticle';
import { kindsOf } from '../../../../src/core/entities/registry';
import { readEvidence } from '../../../../src/core/evidence/readEvidence';
import { CaseIndex } from '../../../../src/core/index/caseIndex';
import { readMarkup } from '../../../../src/core/markup/readMarkup';
import { chipOf, type ShownArticle } from '../../../../src/core/preview/chips';
import { evidenceText } from '../../../support/evidenceText';

const { data } = readEvidence(evidenceText(JSON.stringify({
  kinds: { place: { label: 'Place' } },
  actors: { un: { name: 'Kim Jong Un', aliases: ['김정은'], shortNames: ['Kim'] }, yo: { name: 'Kim Yo Jong', shortNames: ['Kim'] } },
  events: { may: { name: 'May launch', date: '2024-05~' }, june: { name: 'June launch' } },
  sources: { s: { csl: { type: 'report' }, reliability: 'B' } },
  evidence: { 'e-00000001': { source: 's', summary: 'Seen', credibility: 2 } },
  claims: {
    'c-00000001': { basis: 'judgement', likelihood: 'likely', confidence: 'low', assessment: 'refuted', links: { 'e-00000001': { relation: 'refutes' } } },
    'c-00000002': { links: Object.fromEntries(Array.from({ length: 10 }, (_, at) => [`c-000000${at + 10}`, { relation: 'supports' }])) },
  },
}).slice(1, -1)));
const kinds = kindsOf(data);
const say: ShownArticle['say'] = (template, ...values) => template.replace(/\{(\d)\}/gu, (_, at) => String(values[Number(at)]));

/** The chip of the first tag of an article: its classes, its mark, its tooltip. */
function chip(text: string): readonly (string | undefined)[] {
  const index = new CaseIndex(data);
  index.update(readArticle('a.md', text, kinds));
  const [tag] = readMarkup(text, { kinds }).tags;
  assert.ok(tag);
  const { classes, mark, tooltip } = chipOf({ index, path: 'a.md', nameOfKind: (kind) => kind.toUpperCase(), say }, tag);
  return [classes.join(' '), mark, tooltip];
}

const chips: Readonly<Record<string, readonly [text: string, classes: string, mark: string | undefined, tooltip: string]>> = {
  'names its entity, other names and how often it is mentioned': ['[김정은]{.actor} [Kim]{.actor}', 'dossier-actor', undefined, 'ACTOR · Kim Jong Un\nalso 김정은, Kim\n2 mentions'],
  'tells the date of an event': ['[it]{.event ref=may}', 'dossier-event', undefined, 'EVENT · May launch · 2024-05~\n1 mention'],
  'names each of several': ['[both]{.event ref="may june"}', 'dossier-event', undefined, 'EVENT · May launch · 2024-05~\n1 mention\n\nEVENT · June launch\n1 mention'],
  'says that a name is in doubt': ['[Kim]{.actor}', 'dossier-actor dossier-ambiguous', '?', 'ACTOR, ambiguous:\nKim Jong Un (un)\nKim Yo Jong (yo)'],
  'says that nobody is known by a name': ['[نتنياهو]{.actor}', 'dossier-actor dossier-not-in-case', undefined, 'ACTOR, not in the case yet'],
  'says which id nobody has': ['[x]{.place ref=gone}', 'dossier-entity dossier-not-in-case', undefined, 'PLACE, not in the case yet\ngone'],
  'of a claim tells its judgement and evidence': ['[x]{.claim #c-00000001}', 'dossier-claim dossier-refuted', '▼1 refuted', 'CLAIM · judgement · likely · low confidence · refuted · c-00000001\n▼ Seen · B2'],
  'of a claim that is cited too': ['[x]{.claim ref=c-00000001}', 'dossier-claim dossier-refuted', '▼1 refuted', 'CLAIM · judgement · likely · low confidence · refuted · c-00000001\n▼ Seen · B2'],
  'says that a claim has no evidence': ['[x]{.claim #c-00000009}', 'dossier-claim', '○', 'CLAIM · c-00000009\nNo evidence yet.'],
  'of much evidence shows the first': ['[x]{.claim #c-00000002}', 'dossier-claim', '▲10', `CLAIM · c-00000002\n${Array.from({ length: 8 }, (_, at) => `▲ c-000000${at + 10}`).join('\n')}\nand 2 more`],
  'of a claim without an id has no mark': ['[x]{.claim}', 'dossier-claim', undefined, 'CLAIM\nNo evidence yet.'],
};

describe('a chip in the preview', () => {
  for (const [name, [text, ...expected]] of Object.entries(chips)) it(name, () => { assert.deepEqual(chip(text), expected); });

  it('of a text of no case tells the kind', () => {
    const [tag] = readMarkup('[x]{.actor}', { kinds }).tags;
    assert.deepEqual(tag && chipOf(undefined, tag), { classes: ['dossier-actor'], tooltip: 'actor', mark: undefined });
  });
});
