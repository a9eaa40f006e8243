import assert from 'node:assert/strict';
import { readArticle } from '../../../src/core/entities/readArticle';
import { Registry } from '../../../src/core/entities/registry';
import { readEvidence, readingEvidence } from '../../../src/core/evidence/readEvidence';
import { emptyEvidence } from '../../../src/core/evidence/schema';
import { ArticlePacker } from '../../../src/core/index/articlePacker';
import { CaseIndex } from '../../../src/core/index/caseIndex';
import { PackedArticle } from '../../../src/core/index/packedArticle';
import { Postings } from '../../../src/core/index/postings';
import { finish, type Steps } from '../../../src/core/steps';
import { callsInSteps } from '../../support/countedWork';

const megabyte = 1_000_000;
const reading = [[String.prototype, 'charCodeAt'], [Map.prototype, 'set'], [Map.prototype, 'get'], [RegExp.prototype, 'test']] as const;
const adopting = [[Map.prototype, 'set'], [Map.prototype, 'get'], [PackedArticle.prototype, 'naming']] as const;
const kinds = new Set(['actor', 'event', 'claim']);

const drawn = (letter: string, at: number) => `${letter}-${String(at).padStart(8, '0')}`;
const records = (count: number, id: (at: number) => string, record: (at: number) => object) => Object.fromEntries(Array.from({ length: count }, (_, at) => [id(at), record(at)]));

/** About 10 MB, of which `spoilt` makes some record wrong. */
function evidence(spoilt: (at: number) => object = () => ({})): string {
  return JSON.stringify({
    format: 'dossier-evidence', version: 1,
    actors: records(5000, (at) => `actor-${at}`, (at) => ({ name: `Actor ${at}`, aliases: [`A. ${at}`], ...spoilt(at) })),
    sources: records(5000, (at) => `source-${at}`, (at) => ({ csl: { id: `source-${at}`, type: 'document', title: `On ${at}` } })),
    evidence: records(10_000, (at) => drawn('e', at), (at) => ({ source: `source-${at % 5000}`, summary: 'What was seen there. '.repeat(16), quote: { exact: 'As it was said. '.repeat(10) } })),
    claims: records(10_000, (at) => drawn('c', at), (at) => ({ basis: 'judgement', links: { [drawn('e', at)]: { relation: 'supports' }, [drawn('e', (at + 7) % 10_000)]: { relation: 'refutes', note: 'So it seems. '.repeat(12) } } })),
  });
}

const article = (names: (at: number) => string) => Array.from({ length: 5 * megabyte / 250 }, (_, at) => `[${names(at)}]{.actor} met [Kim]{.actor}. ${'Words. '.repeat(30)}\n\n`).join('');

function packed(...texts: readonly string[]) {
  const packer = new ArticlePacker();
  for (const text of texts) packer.add(readArticle('long.md', text, kinds));
  return packer.take();
}

/** That the work is done in many steps, all of them small. */
function assertEven(calls: readonly number[], most: number): void {
  const all = calls.reduce((sum, each) => sum + each, 0);
  assert.ok(Math.max(...calls) <= most, `one step of ${Math.max(...calls)}`);
  assert.ok(all > 20 * most, `${all} in all`);
}

describe('work in steps', () => {
  it('reads an evidence file of 10 MB in steps of some ten thousand characters', () => {
    const text = evidence();
    assert.ok(text.length > 9 * megabyte);
    const { calls, result } = callsInSteps(readingEvidence(text), reading);
    assertEven(calls, 60_000);
    assert.equal(result.status, 'readable');
    assert.deepEqual(result.data, readEvidence(text).data);
  }).timeout(0);

  for (const [name, changed, least] of [['one record has', /"Actor 2500"/gu, 10], ['fifty records have', /"Actor 2[1-5]\d5"/gu, 100]] as const) {
    it(`reads it again in many steps when ${name} changed`, () => {
      const before = readEvidence(evidence());
      const text = before.text.replace(changed, '"Actor, now another"');
      const { calls, result } = callsInSteps(readingEvidence(text, before), [[String.prototype, 'slice'], [Uint32Array.prototype, 'set']]);
      // Each step compares at most a million characters, or reads some of what changed, or moves some ten thousand nodes.
      assert.ok(calls.length > least && Math.max(...calls) < 250, calls.join(' '));
      assert.deepEqual(result.data, readEvidence(text).data);
    }).timeout(0);
  }

  it('finds what is wrong between the records of a file in steps of some records', () => {
    const file = readEvidence(evidence((at) => ({ roles: [{ of: `actor-${at + 1}`, role: 'aide' }] })));
    const looking = [[Map.prototype, 'set'], [Map.prototype, 'get'], [Map.prototype, 'has'], [Array.prototype, 'push']] as const;
    const inFile = callsInSteps(file.findingProblems(), looking);
    assertEven(inFile.calls, 1000);
    assert.deepEqual(inFile.result.map(({ code }) => code), ['dangling-actor']);
    assert.equal(file.problems, inFile.result);
  }).timeout(0);

  it('finds in such steps what the schema has against many of its records', () => {
    const { calls, result } = callsInSteps(readingEvidence(evidence((at) => (at % 2 === 0 ? { name: 7 } : {}))), reading);
    assertEven(calls, 60_000);
    const found = callsInSteps(result.findingProblems(), [[String.prototype, 'slice']]);
    assertEven(found.calls, 60);
    assert.equal(found.result.length, 2500);
  }).timeout(0);

  it('reads one record that is as long as the file in such steps', () => {
    const links = records(60_000, (at) => drawn('e', at), () => ({ relation: 'supports', note: 'So it seems. '.repeat(10) }));
    const text = JSON.stringify({ format: 'dossier-evidence', version: 1, claims: { [drawn('c', 1)]: { links } } });
    const { calls } = callsInSteps(readingEvidence(text), reading.slice(0, 1));
    assertEven(calls, 60_000);
  }).timeout(0);

  it('finds out who is in a case in steps of some records', () => {
    const { calls } = callsInSteps(Registry.building(readEvidence(evidence()).data), adopting);
    assertEven(calls, 1000);
  }).timeout(0);

  it('lists entities, claims and citations in steps of some hundred, and makes other names ready so', () => {
    const index = new CaseIndex(emptyEvidence);
    const names = (at: number) => Array.from({ length: 10 }, (_, of) => `[Ri ${at} ${of}]{.actor}`).join(' ');
    for (let at = 0; at < 3000; at++) index.update(readArticle(`${at}.md`, `${names(at)} [so it was]{.claim #${drawn('c', at)}} [@source-${at}]`, kinds));
    assertEven(callsInSteps(index.listing(), adopting).calls, 6000);
    assert.equal(index.entities().length, 30_000);
    const { calls, result } = callsInSteps(index.preparing(readEvidence(evidence()).data), adopting);
    assertEven(calls, 6000);
    const { calls: atOnce } = callsInSteps(once(result), adopting);
    assert.ok(Math.max(...atOnce) < 100, `${Math.max(...atOnce)} in the end`);
  }).timeout(0);

  it('takes in an article of 5 MB in steps of some mentions, and again when it has changed', () => {
    const index = new CaseIndex(emptyEvidence);
    for (const name of ['Ri', 'Pak']) {
      const adoption = index.adopting();
      const { calls, result } = callsInSteps(adoption.adopting(packed(article((at) => `${name} ${at}`))), adopting);
      assertEven(calls, 4000);
      assert.deepEqual(result, ['long.md']);
      assert.equal(index.mentionsOf(index.entities().find((entity) => entity.name === `${name} 77`)?.key ?? '').length, 1);
      finish(adoption.ending());
    }
    assert.equal(index.entities().length, 20_001);
  }).timeout(0);

  it('shows nothing of an article before all of it is taken in, in one step that only lists it', () => {
    const index = new CaseIndex(emptyEvidence);
    const steps = index.adopting().adopting(packed(article((at) => `Ri ${at % 50}`)));
    const counted: number[] = [];
    const { calls } = callsInSteps(watched(steps, () => { counted.push(index.documents().length); }), [[Postings.prototype, 'add']]);
    assert.deepEqual([...new Set(counted)], [0, 1]);
    assert.deepEqual(calls.filter((each) => each > 0), [51]);
  }).timeout(0);
});

describe('work that something else comes in between', () => {
  const short = '[Kim]{.actor} met [NADA]{.actor}.';
  const long = `${short}${Array.from({ length: 700 }, (_, at) => ` [Kim]{.actor ref=k-${at}}`).join('')}`;
  const known = readEvidence(JSON.stringify({ format: 'dossier-evidence', version: 1, actors: { kim: { name: 'Kim' } } })).data;
  const names = (index: CaseIndex) => index.entities().map(({ name, id, mentions }) => [name, id, mentions]);
  /** After each step before the article is there, in turn. */
  function atEachStep(between: (index: CaseIndex) => void): void {
    for (let at = 1; ; at++) {
      const index = new CaseIndex(emptyEvidence);
      index.update(readArticle('long.md', '[Ri]{.actor}', kinds));
      const steps = index.adopting().adopting(packed(long));
      for (let done = 0; done < at; done++) steps.next();
      if (index.mentionsOf(index.entities()[0]?.key ?? '')[0]?.mention.text !== 'Ri') {
        assert.ok(at > 10);
        return;
      }
      between(index);
      finish(steps);
      const fresh = new CaseIndex(index.evidence);
      fresh.update(readArticle('long.md', long, kinds));
      assert.deepEqual(names(index), names(fresh), `after step ${at}`);
    }
  }

  it('leaves what an editor has of the article in the meantime', () => {
    const index = new CaseIndex(emptyEvidence);
    let isOpen = false;
    const steps = index.adopting().adopting(packed(article((at) => `Ri ${at}`)), () => !isOpen);
    for (let step = 0; step < 100; step++) steps.next();
    isOpen = true;
    index.update(readArticle('long.md', short, kinds));
    assert.deepEqual(finish(steps), []);
    assert.deepEqual(names(index), [['Kim', undefined, 1], ['NADA', undefined, 1]]);
  });

  it('resolves by the names that there are in the end', () => {
    atEachStep((index) => { index.setEvidence(known); });
  });

  it('follows other names for the articles that there are in the end', () => {
    const texts = { 'a.md': short, 'b.md': '---\nnames: { NADA: kim }\n---\n[NADA]{.actor}', 'c.md': '[Kim]{.actor}' };
    const fill = (index: CaseIndex, text: string) => { for (const [name, article] of Object.entries({ ...texts, 'long.md': text })) index.update(readArticle(name, article, kinds)); };
    for (let at = 0; at < 12; at++) {
      const index = new CaseIndex(emptyEvidence);
      fill(index, long);
      const steps = index.preparing(known);
      let step = steps.next();
      for (let done = 0; done < at && step.done !== true; done++) step = steps.next();
      fill(index, `${'[Pak]{.actor} '.repeat(at)}[Ri ${at}]{.actor} [Kim]{.actor}`);
      index.remove('c.md');
      assert.deepEqual(names(index).find(([name]) => name === 'Kim')?.[1], undefined);
      (step.done === true ? step.value : finish(steps))();
      const fresh = new CaseIndex(known);
      for (const document of index.documents()) fresh.update(index.record(document) ?? assert.fail());
      assert.deepEqual(names(index), names(fresh), `after step ${at}`);
      assert.deepEqual(index.entities().map(({ key }) => index.documentsOf(key)), fresh.entities().map(({ key }) => fresh.documentsOf(key)));
    }
  });

  it('lists what there is in the end', () => {
    const small = (at: number) => `[Ri ${at}]{.actor} met [Kim]{.actor} and [Pak ${at % 40}]{.actor}, and [so it was]{.claim #${drawn('c', at % 120)}} [@source-${at % 9}].`;
    const changes: readonly ((index: CaseIndex, at: number) => void)[] = [
      (index, at) => { index.update(readArticle(`new-${at}.md`, small(1000 + at), kinds)); },
      (index, at) => { index.remove(`${at}.md`); },
      (index, at) => { index.update(readArticle(`${199 - at}.md`, small(2000 + at), kinds)); },
      (index) => { index.entities(); },
      (index) => { index.claimIds(); },
      (index) => { finish(index.listing()); },
    ];
    for (let at = 0; at < 12; at++) {
      const index = new CaseIndex(known);
      for (let each = 0; each < 200; each++) index.update(readArticle(`${each}.md`, small(each), kinds));
      if (at % 2 === 0) index.entities();
      const steps = index.listing();
      for (let done = 0; done < at; done++) steps.next();
      for (const change of [...changes.slice(at % changes.length), ...changes.slice(0, at % changes.length)]) {
        change(index, at);
        steps.next();
      }
      finish(steps);
      const fresh = new CaseIndex(known);
      for (const document of index.documents()) fresh.update(index.record(document) ?? assert.fail());
      const answers = (of: CaseIndex) => [of.entities(), of.claimIds(), of.claimCount(), of.claimIds().map((id) => of.timesMade(id)), Array.from({ length: 9 }, (_, source) => of.documentsCiting(`source-${source}`))];
      assert.deepEqual(answers(index), answers(fresh), `after step ${at}`);
    }
  });

  it('learns nothing of names that go while their texts are looked for', () => {
    const many = (name: string) => Array.from({ length: 3000 }, (_, at) => `[${name} ${at}]{.actor}`).join(' ');
    for (let at = 1; at < 12; at += 4) {
      const index = new CaseIndex(known);
      index.update(readArticle('long.md', many('Ri'), kinds));
      const steps = index.listing();
      for (let done = 0; done < at; done++) steps.next();
      index.update(readArticle('long.md', `${many('Ri').slice(0, 40_000)} [Pak]{.actor}`, kinds));
      finish(steps);
      index.update(readArticle('next.md', `${many('Choe')} [Kim]{.actor}`, kinds));
      const fresh = new CaseIndex(known);
      for (const document of index.documents()) fresh.update(index.record(document) ?? assert.fail());
      assert.deepEqual(names(index), names(fresh), `after step ${at}`);
    }
  });

  it('takes the place of what has come in the meantime', () => {
    atEachStep((index) => { index.update(readArticle('long.md', '[Pak]{.actor}', kinds)); });
    atEachStep((index) => { index.remove('long.md'); });
  });

  it('learns nothing from an earlier reading that has gone in the meantime', () => {
    const many = (name: string) => Array.from({ length: 3000 }, (_, at) => `[${name} ${at % 1500}]{.actor}`).join(' ');
    const next = readArticle('next.md', many('Choe'), kinds);
    for (let at = 1; at < 12; at++) {
      const index = new CaseIndex(emptyEvidence);
      const earlier = index.adopting();
      earlier.adopt(packed(many('Ri')));
      earlier.dispose();
      const steps = index.adopting().adopting(packed(many('Pak')));
      for (let done = 0; done < at; done++) steps.next();
      index.remove('long.md');
      finish(steps);
      index.update(next);
      assert.deepEqual([index.entities().length, index.documentsOf(index.entities()[0]?.key ?? '').length], [3000, 1], `after step ${at}`);
    }
  });
});

function* watched<Result>(steps: Steps<Result>, look: () => void): Steps<Result> {
  for (;;) {
    const step = steps.next();
    look();
    if (step.done === true) return step.value;
    yield;
  }
}

function* once(work: () => void): Steps<void> {
  work();
}
