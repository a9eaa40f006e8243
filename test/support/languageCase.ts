import { readArticle } from '../../src/core/entities/readArticle';
import { kindsOf } from '../../src/core/entities/registry';
import type { EvidenceFile } from '../../src/core/evidence/evidenceFile';
import { readEvidence } from '../../src/core/evidence/readEvidence';
import { CaseIndex } from '../../src/core/index/caseIndex';

/** A case of these sections and articles, as the features of language are asked about it. */
export class LanguageCase {
  readonly file: EvidenceFile;
  readonly index: CaseIndex;
  readonly #texts = new Map<string, string>();

  constructor(sections: Readonly<Record<string, unknown>>, articles: Readonly<Record<string, string>> = {}) {
    this.file = readEvidence(JSON.stringify({ format: 'dossier-evidence', version: 1, ...sections }, undefined, 2));
    if (this.file.status !== 'readable') throw new Error(this.file.problems.map(({ code, args }) => `${code} ${JSON.stringify(args)}`).join('; '));
    this.index = new CaseIndex(this.file.data);
    for (const [document, text] of Object.entries(articles)) this.put(document, text);
  }

  put(document: string, text: string): void {
    this.#texts.set(document, text);
    this.index.update(readArticle(document, text, kindsOf(this.file.data)));
  }

  textOf(document: string): string {
    return this.#texts.get(document) ?? '';
  }
}

/** Takes the `|` out of a fixture and says where it stood; throws where there is not just one. */
export function cursorIn(fixture: string): { readonly text: string; readonly offset: number } {
  const [before = '', after, ...others] = fixture.split('|');
  if (after === undefined || others.length > 0) throw new Error(`Not one | in: ${fixture}`);
  return { text: before + after, offset: before.length };
}

/** Actors of many scripts, an event, a place, sources and claims. */
export const worldSections = {
  kinds: { place: { label: 'Place' } },
  actors: {
    'kim-jong-un': {
      name: 'Kim Jong Un', type: 'person', aliases: ['김정은'], shortNames: ['Kim'],
      roles: [{ of: 'north-korea', role: 'leader', from: '2011-12-17' }, { of: 'north-korea', role: 'heir', from: '2009', to: '2011' }],
    },
    'kim-yo-jong': { name: 'Kim Yo Jong', shortNames: ['Kim'] },
    'north-korea': { name: 'North Korea', aliases: ['朝鲜', '北朝鮮'] },
    nata: { name: 'NATA' },
    putin: { name: 'Владимир Путин' },
    'al-asad': { name: 'بَشَّار الأسد' },
    netanyahu: { name: 'בנימין נתניהו' },
    'o-neill': { name: 'O’Neill *Jr.*' },
    cafe: { name: 'Café 🛰 Noir' },
  },
  events: { 'launch-2024-05-27': { name: 'the May launch', date: '2024-05-27', place: 'sohae', actors: [{ actor: 'north-korea', role: 'agent' }] } },
  entities: { place: { sohae: { name: 'Sohae' } } },
  sources: {
    'kcna-2024-05-28': { csl: { type: 'article-newspaper', title: 'Statement on the launch', issued: { 'date-parts': [[2024, 5, 28]] } }, publisher: 'nata', reliability: 'C' },
    'jcs-2024': { csl: { type: 'report', title: 'Tracking data', author: [{ literal: 'Joint Chiefs' }] } },
    'yonhap-2024': { csl: { type: 'article-newspaper', title: 'Wire story' }, derivedFrom: ['kcna-2024-05-28'], retracted: '2024-06-02' },
  },
  evidence: {
    'e-00000001': { source: 'kcna-2024-05-28', summary: 'The first stage exploded.', credibility: 3 },
    'e-00000002': { source: 'jcs-2024', summary: 'Fragments were tracked.' },
  },
  claims: {
    'c-00000001': { basis: 'judgement', likelihood: 'likely', confidence: 'moderate', assessment: 'open', links: { 'e-00000002': { relation: 'refutes' }, 'e-00000001': { relation: 'supports' } } },
    'c-00000009': { text: 'The engine came from abroad.' },
  },
  questions: { 'q-00000001': { text: 'Why did it fail?', hypotheses: ['c-00000001', 'c-00000009'] } },
};
