import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readArticle } from '../../../../src/core/entities/readArticle';
import { kindsOf } from '../../../../src/core/entities/registry';
import { readEvidence } from '../../../../src/core/evidence/readEvidence';
import type { EvidenceData } from '../../../../src/core/evidence/schema';
import type { ArticleRecord } from '../../../../src/core/entities/articleRecord';
import type { Adoption } from '../../../../src/core/index/adoption';
import { ArticlePacker } from '../../../../src/core/index/articlePacker';
import { CaseIndex } from '../../../../src/core/index/caseIndex';
import { articleProblems } from '../../../../src/core/index/articleProblems';
import { caseProblems } from '../../../../src/core/index/caseProblems';
import type { LocatedMention } from '../../../../src/core/index/entries';
import type { PackedArticles } from '../../../../src/core/index/packedArticles';
import type { Steps } from '../../../../src/core/steps';
import { companionsOf, together } from '../../../../src/core/index/together';

const longName = `the ${'General '.repeat(25)}Staff`;
const names = ['Kim', 'Kim Jong Un', 'NADA', 'Sohae', 'nobody’s', 'KIM', longName];
const entityIds = ['kim-jong-un', 'kim-yo-jong', 'nada', 'old-id', 'sohae'];
const claimIds = ['c-00000001', 'c-00000002', 'c-00000003'];

const piece = fc.oneof(
  fc.record({ name: fc.constantFrom(...names), kind: fc.constantFrom('actor', 'event', 'place') }).map(({ name, kind }) => `[${name}]{.${kind}}`),
  fc.record({ name: fc.constantFrom(...names), refs: fc.subarray(entityIds, { minLength: 1, maxLength: 2 }) })
    .map(({ name, refs }) => `[${name}]{.actor ref="${refs.join(' ')}"}`),
  fc.constantFrom(...claimIds).map((id) => `[[Kim]{.actor} did it]{.claim #${id}}`),
  fc.constantFrom(...claimIds).map((id) => `[as said]{.claim ref=${id}}`),
  fc.constantFrom(
    '[@kcna]', '[see @un, p. 2; @kcna]', '[no id]{.claim}', '[May]{.event date=2024-05}', '[never]{.event date=never}', '[]{.actor}', '[open', 'A note.^[By [NADA]{.actor}.]', 'words. Words', '\n\n',
  ),
);
const text = fc.record({ head: fc.constantFrom('', '---\nnames: { Kim: kim-yo-jong }\n---\n'), pieces: fc.array(piece, { maxLength: 6 }) })
  .map(({ head, pieces }) => head + pieces.join(' '));

const actors = {
  'kim-jong-un': { name: 'Kim Jong Un', shortNames: ['Kim'], mergedFrom: { 'old-id': {} } },
  'kim-yo-jong': { name: 'Kim Yo Jong', shortNames: ['Kim'] },
  nada: { name: 'NADA' },
  'nada-two': { name: 'NADA' },
  staff: { name: longName, shortNames: ['NADA', 'Sohae'] },
};
const evidence = fc.record({
  actors: fc.subarray(Object.entries(actors)).map((some) => Object.fromEntries(some)),
  kinds: fc.constantFrom({}, { place: {} }),
  claims: fc.subarray(claimIds).map((ids) => Object.fromEntries(ids.map((id) => [id, { links: { 'c-00000009': { relation: 'supports' } } }]))),
}).map((sections) => readEvidence(JSON.stringify({ format: 'dossier-evidence', version: 1, ...sections })).data);

type Step =
  | { readonly do: 'write' | 'handOver'; readonly document: string; readonly text: string }
  | { readonly do: 'restart' | 'look' | 'list' }
  | { readonly do: 'goOn'; readonly steps: number }
  | { readonly do: 'delete'; readonly document: string }
  | { readonly do: 'rename'; readonly document: string; readonly to: string }
  | { readonly do: 'evidence' | 'prepare'; readonly data: EvidenceData };
const document = fc.constantFrom('a.md', 'b/c.md', 'b.md', 'Ä.md');
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constantFrom('write' as const, 'handOver' as const), document, text }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('delete' as const), document }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('rename' as const), document, to: document }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('restart' as const, 'look' as const, 'list' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('goOn' as const), steps: fc.integer({ min: 1, max: 4 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('evidence' as const, 'prepare' as const), data: evidence }) },
);

/** Everything that an index answers. */
function answers(index: CaseIndex): object {
  const entities = index.entities();
  const documents = index.documents();
  const pairs = entities.flatMap(({ key }) => entities.map((other) => [key, other.key]));
  return {
    entities,
    documents,
    records: documents.map((name) => index.record(name)),
    titles: documents.map((name) => index.titleOf(name)),
    mentions: entities.map(({ key }) => [spread(index.mentionsOf(key)), index.documentsOf(key), documents.map((name) => spread(index.mentionsIn(name, key)))]),
    claims: [index.claims(), index.claimCount(), index.claimIds(), index.claimIds().map((id) => [index.placesOfClaim(id), index.timesMade(id)])],
    citing: ['kcna', 'un', 'nobody'].map((key) => index.documentsCiting(key)),
    together: (['sentence', 'paragraph', 'article'] as const).map((nearness) => [
      pairs.map((keys) => together(index, keys, nearness).map((passage) => ({ ...passage, mentions: spread(passage.mentions) }))), entities.map(({ key }) => companionsOf(index, key, nearness)),
    ]),
    problems: documents.map((name) => articleProblems(index, name)),
    evidenceProblems: caseProblems(index),
    at: documents.map((name) => [0, 5, 20, 40].map((offset) => index.keysAt(name, offset))),
  };
}

/** The mentions with what they put together when asked. */
function spread(mentions: readonly LocatedMention[]): readonly LocatedMention[] {
  return mentions.map(({ document: name, index, mention }) => ({ document: name, index, mention }));
}

/** A case as it goes through an analyst's day: what the folder holds, and the index that was kept up. */
class Day {
  readonly #texts = new Map<string, string>();
  #data: EvidenceData;
  #index: CaseIndex;
  #packer = new ArticlePacker();
  #adoption: Adoption;
  /** Other names that are being made ready, and what then takes place. */
  #preparing: { readonly data: EvidenceData; readonly steps: Steps<() => void> } | undefined;
  readonly #listing: Steps<void>[] = [];

  constructor(data: EvidenceData) {
    this.#data = data;
    this.#index = new CaseIndex(data);
    this.#adoption = this.#index.adopting();
  }

  take(step: Step): void {
    switch (step.do) {
      case 'write': this.#write(step.document, step.text); break;
      case 'handOver': this.#handOver(step.document, step.text); break;
      case 'delete': this.#delete(step.document); break;
      case 'rename': this.#rename(step.document, step.to); break;
      case 'evidence': this.#setEvidence(step.data); break;
      case 'prepare': this.#preparing = { data: step.data, steps: this.#index.preparing(step.data) }; break;
      case 'list': this.#listing.push(this.#index.listing()); break;
      case 'goOn': for (let left = step.steps; left > 0; left--) this.#goOn(); break;
      case 'restart': this.#restart(); break;
      default: this.#index.entities(); this.#index.claimIds();
    }
  }

  compare(): void {
    const fresh = new CaseIndex(this.#data);
    for (const [name, article] of [...this.#texts].reverse()) fresh.update(this.#read(name, article));
    assert.deepEqual(answers(this.#index), answers(fresh));
    const counted = this.#index.entities().reduce((sum, { mentions }) => sum + mentions, 0);
    assert.equal(counted, this.#index.entities().flatMap(({ key }) => this.#index.mentionsOf(key)).length);
  }

  #read(name: string, article: string): ArticleRecord {
    return readArticle(name, article, kindsOf(this.#data));
  }

  #write(name: string, article: string): void {
    this.#texts.set(name, article);
    this.#index.update(this.#read(name, article));
  }

  /** As a reader in another thread does. */
  #handOver(name: string, article: string): void {
    this.#texts.set(name, article);
    this.#packer.add(this.#read(name, article));
    this.#packer.add(this.#read('unwanted.md', article));
    assert.deepEqual(this.#adoption.adopt(this.#packer.take(), (document) => document === name), [name]);
  }

  #delete(name: string): void {
    this.#texts.delete(name);
    this.#index.remove(name);
  }

  #rename(name: string, to: string): void {
    const article = this.#texts.get(name);
    if (article === undefined) return;
    this.#delete(name);
    this.#write(to, article);
  }

  /** One step of all that is under way. */
  #goOn(): void {
    for (const steps of this.#listing) steps.next();
    const step = this.#preparing?.steps.next();
    if (this.#preparing && step?.done === true) this.#take(this.#preparing.data, step.value);
  }

  #setEvidence(data: EvidenceData): void {
    this.#take(data, () => { this.#index.setEvidence(data); });
  }

  #take(data: EvidenceData, change: () => void): void {
    const before = kindsOf(this.#data);
    this.#preparing = undefined;
    this.#data = data;
    change();
    const now = kindsOf(data);
    if (now.size !== before.size) for (const [name, article] of this.#texts) this.#index.update(this.#read(name, article));
  }

  #saved(): PackedArticles {
    const packer = new ArticlePacker();
    for (const name of this.#texts.keys()) {
      const record = this.#index.record(name);
      assert.ok(record);
      packer.add(record);
    }
    return packer.take();
  }

  /** The editor is closed, and opens again from what it saved; or the reader is started anew. */
  #restart(): void {
    const saved = this.#saved();
    this.#adoption.dispose();
    if (this.#texts.size % 2 === 0) {
      this.#index = new CaseIndex(this.#data);
      this.#preparing = undefined;
    }
    this.#adoption = this.#index.adopting();
    assert.deepEqual(this.#adoption.adopt(saved), [...this.#texts.keys()]);
    this.#packer = new ArticlePacker(saved.strings);
  }
}

/** More are run by hand: DOSSIER_RUNS=20000. */
const numRuns = Number(process.env['DOSSIER_RUNS'] ?? 1000);

describe('an index that was kept up', () => {
  it('answers as one that was built from scratch', () => {
    fc.assert(fc.property(evidence, fc.array(step, { maxLength: 16 }), (first, steps) => {
      const day = new Day(first);
      for (const one of steps) day.take(one);
      day.compare();
    }), { numRuns });
  }).timeout(0);
});
