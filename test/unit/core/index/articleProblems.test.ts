import assert from 'node:assert/strict';
import { sentenceOf } from '../../../../src/core/checks/sentences';
import { readArticle } from '../../../../src/core/entities/readArticle';
import { kindsOf } from '../../../../src/core/entities/registry';
import { readEvidence } from '../../../../src/core/evidence/readEvidence';
import { CaseIndex } from '../../../../src/core/index/caseIndex';
import { marked } from '../../../support/marks';
import { articleProblems } from '../../../../src/core/index/articleProblems';
import { writeHolders } from '../../../../src/core/tidying/holders';
import { caseProblems } from '../../../../src/core/index/caseProblems';

const { data } = readEvidence(JSON.stringify({
  format: 'dossier-evidence',
  version: 1,
  actors: {
    'kim-jong-un': { name: 'Kim Jong Un', shortNames: ['Marshal'], mergedFrom: { 'kim-jong-eun': {} } },
    'nada-japan': { name: 'NADA' },
    'nada-korea': { name: 'NADA' },
  },
  sources: { kcna: { csl: { type: 'document' } } },
  claims: { 'c-0000000h': { text: 'A hypothesis.' }, 'c-00000010': {} },
}));

describe('in an article', () => {
  /** The marked places of `fixture` are exactly those of its problems, whose codes are `codes`. */
  function reports(fixture: string, codes: string, ...others: string[]): void {
    const { text, spans } = marked(fixture);
    const index = new CaseIndex(data);
    others.forEach((other, at) => { index.update(readArticle(`other-${String(at)}.md`, other, kindsOf(data))); });
    index.update(readArticle('a.md', text, kindsOf(data)));
    const problems = articleProblems(index, 'a.md', { levels: new Map([['claim-without-evidence', 'off']]) });
    assert.equal(problems.map(({ code }) => code).join(' '), codes);
    assert.deepEqual(problems.map(({ start, end }) => text.slice(start, end)), spans.map(({ start, end }) => text.slice(start, end)));
    assert.deepEqual(problems.map(({ start }) => start), spans.map(({ start }) => start));
    for (const problem of problems) assert.doesNotMatch(sentenceOf(problem), /[{}]/u);
  }

  it('nothing is wrong with a name that resolves', () => { reports('[Kim Jong Un]{.actor} [@kcna]', ''); });
  it('an unknown id is marked by itself', () => { reports('[he]{.actor ref=«nobody»}', 'unknown-entity'); });
  it('of several ids only the unknown one is marked', () => { reports('[a]{.actor ref="kim-jong-un «x»"}', 'unknown-entity'); });
  it('an id after a line break, in quotes, or in a block is marked by itself', () => {
    reports('[he]{.actor\r\n  ref="«nobody»"}', 'unknown-entity');
    reports('a\r\n\r\n::: {.claim key=ref ref=«c-00000009»}\r\n[he]{.actor ref=\'«x» «y»\'}\r\n:::\r\n', 'unknown-claim unknown-entity unknown-entity');
    reports('> [he]{.actor\n> ref=«nobody»}', 'unknown-entity');
  });
  it('a name that nothing fits is a hint', () => { reports('[«Somebody»]{.actor}', 'not-in-case'); });
  it('a name that two fit is ambiguous', () => { reports('[«NADA»]{.actor}', 'ambiguous-name'); });
  it('a short name alone is a problem', () => { reports('[«Marshal»]{.actor}', 'short-name-alone'); });
  it('a record of another kind is a problem', () => { reports('[it]{.event ref=«kim-jong-un»}', 'kind-differs'); });
  it('the id of a merged record is a hint', () => { reports('[he]{.actor ref=«kim-jong-eun»}', 'merged-id'); });
  it('a name that is recorded, or tagged here, as another kind is told of beside', () => {
    reports('[««kim jong un»»]{.event}', 'not-in-case mixed-kinds');
    reports('[««Sohae»»]{.actor} and [««sohae’s»»]{.event}', 'not-in-case mixed-kinds not-in-case mixed-kinds');
    reports('[««서해»»]{.actor} [««서해»»]{.event}', 'not-in-case mixed-kinds not-in-case mixed-kinds');
    reports('[«Sohae»]{.actor} [x]{.event ref=«sohae»}', 'not-in-case unknown-entity');
  });
  it('a key that is nearly one that is read is marked by itself', () => {
    reports('[Kim Jong Un]{.actor «Ref»=kim-jong-un}', 'misspelt-attribute');
    reports('[«x»]{.event «when»=2024 when2=x}', 'not-in-case misspelt-attribute');
    reports('> [Kim Jong Un]{.actor\r\n> «reference»="kim-jong-un"}', 'misspelt-attribute');
  });
  it('a key of one’s own is not', () => { reports('[Kim Jong Un]{.actor role=chair date=2024 ref=kim-jong-un refs=x}', ''); });
  it('a date that cannot be read is marked', () => { reports('[«it»]{.event date=«soon»}', 'not-in-case invalid-event-date'); });
  it('a claim without an id is a problem', () => { reports('[«x»]{.claim}', 'claim-without-id'); });
  it('a claim with an id of its own fashion cannot be linked', () => { reports('[«x»]{.claim #mine}', 'claim-id-form'); });
  it('a tag either makes a claim or cites one', () => { reports('[«x»]{.claim #c-00000001 ref=c-0000000h}', 'claim-made-and-cited'); });
  it('a claim made twice is a problem at both places', () => {
    reports('[«x»]{.claim #c-00000001} [«y»]{.claim #c-00000001}', 'duplicate-claim duplicate-claim');
    reports('[«x»]{.claim #c-00000001}', 'duplicate-claim', 'a\n\n[x]{.claim #c-00000001}');
  });
  it('a claim may be cited that another article makes', () => { reports('[x]{.claim ref=c-00000001}', '', '[x]{.claim #c-00000001}'); });
  it('a claim may be cited whose words stand in its record', () => { reports('[x]{.claim ref=c-0000000h}', ''); });
  it('a claim that nobody makes cannot be cited', () => { reports('[x]{.claim ref=«c-00000010»}', 'unknown-claim'); });
  it('a source that is not in the case yet is mentioned', () => { reports('As said «[@nobody; @kcna]».', 'unknown-source'); });
});

describe('between evidence file and articles', () => {
  function reports(claims: object, article: string, expected: string): void {
    const read = readEvidence(JSON.stringify({ format: 'dossier-evidence', version: 1, claims })).data;
    const index = new CaseIndex(read);
    index.update(readArticle('a.md', article, kindsOf(read)));
    assert.equal(caseProblems(index, new Map([['claim-without-evidence', 'off']])).map(({ code, path }) => `${code} ${path.join('/')}`).join(', '), expected);
  }

  it('a reference to a merged record, wherever it stands, is told of with the id that counts now', () => {
    const index = new CaseIndex(readEvidence(JSON.stringify({
      format: 'dossier-evidence', version: 1, kinds: { place: {} },
      actors: { kcna: { name: 'KCNA', mergedFrom: { agency: { name: 'The agency' } } }, kim: { name: 'Kim', roles: [{ of: 'kcna', role: 'x' }, { of: 'agency', role: 'y' }] } },
      events: { e: { name: 'E', actors: [{ actor: 'agency' }], place: 'site' } }, entities: { place: { sohae: { name: 'Sohae', mergedFrom: { site: { name: 'Site' } } } } },
      sources: { s: { csl: { type: 'report' }, publisher: 'agency' } }, claims: { 'c-00000001': { text: 'x', by: 'agency' } },
    })).data);
    const found = caseProblems(index).filter(({ code }) => code === 'merged-id');
    assert.deepEqual(found.map(({ path, args }) => `${path.join('/')}: ${String(args['holder'])}`), [
      'actors/kim/roles/1/of: kcna', 'events/e/actors/0/actor: kcna', 'events/e/place: sohae', 'sources/s/publisher: kcna', 'claims/c-00000001/by: kcna',
    ]);
    assert.deepEqual(writeHolders(index).length, 5);
  });
  it('a claim that an article makes is fine', () => { reports({ 'c-00000001': {} }, '[x]{.claim #c-00000001}', ''); });
  it('a claim that has its own words is fine', () => { reports({ 'c-00000001': { text: 'x' } }, '', ''); });
  it('a claim that no article makes is missing', () => { reports({ 'c-00000001': {} }, '', 'claim-nowhere claims/c-00000001'); });
  it('a claim that an article made once is missed there', () => {
    reports({ 'c-00000001': { lastSeen: { document: 'b.md', text: 'x' } } }, '[x]{.claim ref=c-00000001}', 'claim-last-seen claims/c-00000001');
  });
  it('a claim that rests on one that is nowhere is a problem', () => {
    reports({ 'c-00000001': { links: { 'c-00000002': { relation: 'supports' } } } }, '[x]{.claim #c-00000001}',
      'dangling-claim claims/c-00000001/links/c-00000002');
  });
});
