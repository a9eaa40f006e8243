import assert from 'node:assert/strict';
import { checkClaim } from '../../../../../src/core/checks/evidence/checkClaim';
import { unconfirmed } from '../../../../../src/core/checks/evidence/unconfirmed';
import { readEvidence } from '../../../../../src/core/evidence/readEvidence';
import type { EvidenceData } from '../../../../../src/core/evidence/schema';
import { finish } from '../../../../../src/core/steps';

const csl = { type: 'report' };
const sources = {
  kcna: { csl, reliability: 'C' }, copy: { csl, derivedFrom: ['kcna'], reliability: 'B' }, seoul: { csl, reliability: 'B' }, tokyo: { csl, reliability: 'A' },
  gone: { csl, retracted: '2024-06-12' }, bad: { csl, publisher: 'tabloid' }, poor: { csl, reliability: 'D' }, echo: { csl, derivedFrom: ['gone'] }, digest: { csl, derivedFrom: ['gone', 'tokyo'] }, unknown: { csl, reliability: 'F' }, plain: { csl },
};
/** The item `e-` of a source and a grade: `seoul2` is from seoul, credibility 2; `seoul` is not graded. */
const ids = new Map<string, string>();
function itemId(name: string): string {
  const id = ids.get(name) ?? `e-${String(ids.size).padStart(8, '0')}`;
  ids.set(name, id);
  return id;
}

/** A claim from words: `+seoul2` supports, `++` strongly, `-` refutes, `--` strongly, `~` is neutral, `x` does not apply, `+c2` rests on the second claim. */
function claimOf(links: string, fields: object): object {
  const relations: Readonly<Record<string, object>> = {
    '+': { relation: 'supports' }, '++': { relation: 'supports', strength: 'strong' }, '-': { relation: 'refutes' }, '--': { relation: 'refutes', strength: 'strong' },
    '~': { relation: 'neutral' }, 'x': { relation: 'not-applicable' },
  };
  const pairs = links.split(' ').filter((word) => word !== '').map((word) => {
    const [, sign = '', name = ''] = /^(\+\+?|--?|~|x)(.*)$/u.exec(word) ?? [];
    return [/^c\d$/u.test(name) ? `c-0000000${name.charAt(1)}` : itemId(name), relations[sign]];
  });
  return { ...fields, links: Object.fromEntries(pairs) as object };
}

function caseOf(...claims: readonly (readonly [links: string, fields?: object | undefined])[]): EvidenceData {
  const records = Object.fromEntries(claims.map(([links, fields = {}], at) => [`c-0000000${at + 1}`, claimOf(links, fields)]));
  const evidence = Object.fromEntries([...ids].map(([name, id]) => {
    const [, source = '', grade = ''] = /^(\D+)(\d?)$/u.exec(name) ?? [];
    return [id, { source, ...(grade !== '' && { credibility: Number(grade) }) }];
  }));
  const actors = { tabloid: { name: 'Tabloid', reliability: 'E' } };
  const file = readEvidence(JSON.stringify({ format: 'dossier-evidence', version: 1, actors, sources, evidence, claims: records }));
  assert.deepEqual(file.problems.filter(({ severity }) => severity === 'error'), []);
  return file.data;
}

type Row = readonly [codes: string, links: string, fields?: object, ...others: readonly (readonly [links: string, fields?: object])[]];

function table(rows: readonly Row[]): void {
  for (const [codes, links, fields, ...others] of rows) {
    it(`${codes === '' ? 'nothing' : codes} for ${links === '' ? 'no links' : links} ${JSON.stringify(fields ?? {})}${others.map(([other]) => ` on ${other}`).join('')}`, () => {
      const found = checkClaim(caseOf([links, fields], ...others), 'c-00000001');
      assert.equal(found.map(({ code, severity }) => (severity ? `${code}!${severity}` : code)).join(' '), codes);
    });
  }
}

describe('a claim without evidence', () => {
  table([
    ['claim-without-evidence', ''], ['claim-without-evidence', '', { assessment: 'open' }], ['claim-without-evidence', 'xseoul2'],
    ['claim-without-evidence!warning', '', { assessment: 'supported' }], ['claim-without-evidence!warning', '', { assessment: 'contested' }],
    ['', '', { basis: 'assumption' }], ['', '', { assessment: 'withdrawn' }], ['', '~seoul2'], ['', '-seoul2'],
  ]);
  it('is found where it has no record', () => { assert.deepEqual(checkClaim(caseOf(), 'c-0000000z').map(({ code }) => code), ['claim-without-evidence']); });
});

describe('corroboration', () => {
  table([
    ['one-source', '+seoul2'], ['one-source', '+seoul2 +seoul3'], ['one-source', '+seoul2 -tokyo1 ~kcna3'], ['one-source', '+c2', {}, ['+seoul2']],
    ['', '+seoul2 +tokyo2'], ['', '+c2 +tokyo2', {}, ['+seoul2']], ['', '+c2', {}, ['+c3 +seoul2'], ['+c1 +tokyo2']],
    ['one-origin', '+kcna3 +copy3'], ['one-origin', '+c2 +copy3', {}, ['+kcna3']], ['', '+kcna3 +copy3 +seoul2'],
    ['', '+kcna3', { basis: 'reported' }], ['', '+kcna3 +copy3', { assessment: 'refuted' }], ['one-source leans-on-retracted', '+seoul2 +gone2'],
  ]);
});

describe('weak sources', () => {
  table([
    ['retracted-alone', '+gone2'], ['retracted-alone', '+c2', {}, ['+gone2']], ['', '-gone2'], ['', '+gone2', { assessment: 'withdrawn' }],
    ['one-source unreliable-alone', '+bad3'], ['one-source unreliable-alone', '+bad3 +gone2'], ['', '+bad3 +seoul2'], ['one-source', '+unknown6'], ['one-source', '+plain'], ['one-source', '+poor5'],
    ['leans-on-retracted', '+gone2 +seoul2 +tokyo2'], ['leans-on-retracted', '+c2 +seoul2 +tokyo2', {}, ['+gone2']], ['', '-gone2 +seoul2 +tokyo2'],
    ['retracted-alone', '+gone2', { basis: 'reported' }], ['retracted-alone', '+echo2'], ['retracted-alone', '+echo2 +gone2'], ['one-source unreliable-alone', '+bad3 +echo2'],
    ['one-source leans-on-retracted', '+seoul2 +echo2'], ['one-source leans-on-retracted', '+digest2'], ['leans-on-retracted', '+digest2 +seoul2'],
  ]);
});

describe('a retracted source', () => {
  it('is named where it is a copy of it that the claim leans on', () => {
    const found = checkClaim(caseOf(['+digest2 +seoul2']), 'c-00000001').find(({ code }) => code === 'leans-on-retracted');
    assert.deepEqual(found?.args, { source: 'gone', date: '2024-06-12' });
  });
});

describe('confidence against the evidence', () => {
  const high = { confidence: 'high' };
  const moderate = { confidence: 'moderate' };
  table([
    ['', '+seoul2 +tokyo1', high], ['', '+kcna2 +tokyo1', high], ['one-origin high-confidence-thin', '+kcna2 +copy2', high], ['one-source high-confidence-thin', '+seoul1', high],
    ['high-confidence-thin', '+seoul2 +tokyo3', high], ['high-confidence-thin', '+seoul2 +unknown2', high], ['high-confidence-thin', '+seoul2 +tokyo', high], ['', '+c2 +tokyo2', high, ['+seoul2']],
    ['high-confidence-opposed', '+seoul2 +tokyo1 --kcna3', high], ['high-confidence-opposed', '+seoul2 +tokyo1 --c2', { ...high, assessment: 'contested' }, ['+kcna3']],
    ['', '+seoul2 +tokyo1 -kcna3', high], ['', '+seoul2 +tokyo1 --kcna3', { ...high, assessment: 'supported' }], ['', '+seoul2 +tokyo1 --gone2', high], ['', '+seoul2 +tokyo1 --echo2', high],
    ['', '--kcna3', { ...high, assessment: 'refuted' }], ['', '+kcna3', { ...high, basis: 'reported' }], ['claim-without-evidence', '', high],
    ['one-source', '+kcna3', moderate], ['one-source', '+unknown6', moderate], ['one-source', '+plain', moderate],
    ['one-source moderate-confidence-poor', '+poor2', moderate], ['one-source moderate-confidence-poor', '+seoul4', moderate], ['moderate-confidence-poor', '+poor2 +seoul5', moderate], ['', '+poor2 +seoul3', moderate],
    ['moderate-confidence-poor', '-seoul2', moderate], ['moderate-confidence-poor', '+c2', moderate, ['']], ['retracted-alone moderate-confidence-poor', '+echo2', moderate],
    ['one-source', '+poor5', { confidence: 'low' }],
  ]);
});

describe('credibility 1', () => {
  const cases: readonly (readonly [found: string, ...claims: (readonly [links: string])[]])[] = [
    ['seoul1', ['+seoul1']], ['seoul1', ['+seoul1 -tokyo2']], ['', ['+seoul1 +tokyo2']], ['', ['-seoul1 -tokyo2']], ['kcna1', ['+kcna1 +copy2']], ['', ['+seoul1'], ['+seoul1 +tokyo3']],
    ['seoul1', ['+seoul1 +gone2']], ['', ['+seoul2']], ['seoul1 tokyo1', ['+seoul1 -tokyo1']],
  ];
  for (const [expected, ...claims] of cases) {
    it(`${expected === '' ? 'nothing' : expected} unconfirmed in ${claims.flat().join(', ')}`, () => {
      ids.clear();
      const items = new Map(finish(unconfirmed(caseOf(...claims))).map(({ item }) => [item, true]));
      assert.equal([...ids].filter(([, id]) => items.has(id)).map(([name]) => name).join(' '), expected);
    });
  }
});
