import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { readArticle } from '../../src/core/entities/readArticle';
import { formatEvidence } from '../../src/core/evidence/formatEvidence';
import { readEvidence } from '../../src/core/evidence/readEvidence';
import type { Claim, EvidenceItem } from '../../src/core/evidence/schema';
import { kindsOf } from '../../src/core/entities/registry';
import { CaseIndex } from '../../src/core/index/caseIndex';
import { relations } from '../../src/core/tradecraft/claimTerms';
import { articleProblems } from '../../src/core/index/articleProblems';
import { caseProblems } from '../../src/core/index/caseProblems';

const read = (path: string): string => readFileSync(new URL(`../../samples/${path}`, import.meta.url), 'utf8');
const exists = (path: string): boolean => existsSync(new URL(`../../samples/${path}`, import.meta.url));

const articles = ['the-launches-of-2023', 'what-failed-in-may-2024', 'whose-engine'].map((name) => `articles/${name}.md`);
const [of2023 = '', ofMay = '', ofEngine = ''] = articles;

const file = readEvidence(read('evidence.json'));
const { data } = file;
const claims = [...data.claims.values()];
const question = data.questions.get('q-s883j4k4');

function withoutTags(text: string): string {
  return text.replace(/\[([^[\]]*)\]\{[^}]*\}/gu, '$1');
}

function transcriptOf(item: EvidenceItem): string {
  return read(data.sources.get(item.source)?.text ?? '');
}

function holdsQuotation(item: EvidenceItem): boolean {
  return item.quote !== undefined && withoutTags(transcriptOf(item)).includes(item.quote.exact);
}

/** The items that a claim links to, with their ids. */
function evidenceOf(claim: Claim): readonly (readonly [string, EvidenceItem])[] {
  return [...claim.links?.keys() ?? []].flatMap((id) => {
    const item = data.evidence.get(id);
    return item ? [[id, item] as const] : [];
  });
}

describe('the sample’s evidence file', () => {
  it('is read without a problem', () => {
    assert.equal(file.status, 'readable');
    assert.deepEqual(file.problems, []);
  });

  it('is in canonical form', () => {
    assert.equal(formatEvidence(file), file.text);
  });

  it('has every transcript that it names, and each says that it was written for the sample', () => {
    for (const [id, { text = '' }] of data.sources) {
      assert.ok(exists(text), id);
      assert.match(read(text), /^note: .*for this sample/mu);
    }
  });

  it('holds every quotation at its place but one, which is lost', () => {
    const quoted = [...data.evidence.values()].filter(({ quote }) => quote);
    for (const item of quoted.filter(holdsQuotation)) {
      const { start = -1, exact = '' } = item.quote ?? {};
      assert.ok(withoutTags(transcriptOf(item).slice(start)).startsWith(exact), exact);
    }
    assert.equal(quoted.filter((item) => !holdsQuotation(item)).length, 1);
  });

  const features: Record<string, () => boolean> = {
    'a question with three hypotheses': () => question?.hypotheses?.length === 3,
    'one hypothesis that stands in no article': () =>
      question?.hypotheses?.filter((id) => data.claims.get(id)?.text !== undefined).length === 1,
    'kinds of its own': () => data.kinds.has('place') && data.kinds.has('system'),
    'a short name that two actors share': () => data.actors.get('kim-jong-un')?.shortNames?.[0] === data.actors.get('kim-yo-jong')?.shortNames?.[0],
    'a name in another script': () => data.actors.get('kim-jong-un')?.aliases?.includes('김정은') === true,
    'a translated quotation': () => [...data.evidence.values()].some(({ quote }) => quote?.language === 'ko' && quote.translation !== undefined),
    'a wire story that derives from the announcement': () => data.sources.get('yonhap-2024-05-28')?.derivedFrom?.[0] === 'kcna-2024-05-28',
    'a retracted source that a claim leans on': () =>
      claims.some((claim) => evidenceOf(claim).some(([, { source }]) => data.sources.get(source)?.retracted !== undefined)),
    'a contested claim with evidence on both sides': () =>
      claims.some(({ assessment, links }) => {
        const sides = new Set([...links?.values() ?? []].map(({ relation }) => relation));
        return assessment === 'contested' && sides.has('supports') && sides.has('refutes');
      }),
    'a reported claim that says by whom': () => claims.some(({ basis, by }) => basis === 'reported' && by !== undefined),
    'a claim that rests on another claim': () => claims.some(({ links }) => [...links?.keys() ?? []].some((id) => data.claims.has(id))),
    'links of every relation': () => relations.every((each) => claims.some(({ links }) => [...links?.values() ?? []].some(({ relation }) => relation === each))),
    'an announcement and a military notice for the same fact': () => {
      const sources = evidenceOf(data.claims.get('c-80m2v0aq') ?? {}).map(([, { source }]) => source);
      return sources.includes('kcna-2024-05-28') && sources.includes('jcs-2024-05-28');
    },
    'a military notice that is silent on the engine': () =>
      !/engine|petroleum/u.test(read('sources/jcs-2024-05-28.md')) && data.claims.get('c-a9vegq4h')?.links?.get('e-20vn983y')?.relation === 'neutral',
  };
  for (const [name, isThere] of Object.entries(features)) it(`has ${name}`, () => { assert.ok(isThere()); });
});

describe('the sample’s articles', () => {
  const index = new CaseIndex(data);
  before(() => {
    for (const document of articles) index.update(readArticle(document, read(document), kindsOf(data)));
  });

  const mentionsIn = (document: string) => index.record(document)?.mentions ?? [];
  const resolutionOf = (document: string, text: string) =>
    index.resolutionOf(document, mentionsIn(document).findIndex((mention) => mention.text === text));
  const linked = (id: string) => index.claim(id)?.record?.links !== undefined;

  it('hold more than 25 tags', () => {
    const tags = articles.map((document) => mentionsIn(document).length + (index.record(document)?.claims.length ?? 0));
    assert.ok(tags.reduce((sum, count) => sum + count) > 25);
  });

  it('cite only sources of the case', () => {
    const keys = articles.flatMap((document) => index.record(document)?.citations ?? []).flatMap((citation) => citation.keys);
    assert.ok(keys.length > 10);
    assert.deepEqual(keys.filter((key) => !data.sources.has(key)), []);
  });

  it('have an ambiguous name, a name not in the case yet and what the checks are to show of claims, and no other problem', () => {
    const problems = articles.flatMap((document) => articleProblems(index, document).map(({ code }) => code));
    assert.deepEqual(problems.sort(), [
      'ambiguous-name', 'claim-without-evidence', 'leans-on-retracted', 'not-in-case', 'one-source', 'one-source', 'one-source', 'stacked-hedges',
    ]);
    assert.deepEqual(caseProblems(index), []);
  });

  it('call two people by one short name, which two of the three settle', () => {
    assert.equal(resolutionOf(of2023, 'Kim')?.state, 'ambiguous');
    assert.deepEqual(resolutionOf(ofMay, 'Kim'), { state: 'resolved', ids: ['kim-jong-un'] });
    assert.deepEqual(resolutionOf(ofEngine, 'Kim'), { state: 'resolved', ids: ['kim-jong-un'] });
    assert.deepEqual(resolutionOf(ofMay, '김정은'), { state: 'resolved', ids: ['kim-jong-un'] });
  });

  it('tag two events at once', () => {
    assert.deepEqual(resolutionOf(of2023, 'the two failures'), { state: 'resolved', ids: ['launch-2023-05-31', 'launch-2023-08-24'] });
  });

  it('make claims as spans and as divs, around other tags, and cite one again', () => {
    const tags = index.record(of2023)?.claims ?? [];
    assert.deepEqual(new Set(tags.map(({ form }) => form)), new Set(['span', 'div']));
    assert.ok(tags.some(({ start, end }) => mentionsIn(of2023).some((mention) => mention.start > start && mention.end < end)));
    assert.ok(tags.some(({ refs }) => refs.includes('c-2f89kaa5')));
  });

  it('leave one claim without evidence, and one with a stacked hedge', () => {
    const made = index.claims().filter(({ document }) => document !== undefined);
    assert.deepEqual(made.filter(({ id }) => !linked(id)).map(({ id }) => id), ['c-g8j9sqde']);
    assert.equal(made.filter(({ text }) => text.includes('could potentially')).length, 1);
  });
});
