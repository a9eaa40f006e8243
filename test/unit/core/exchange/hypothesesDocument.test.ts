import assert from 'node:assert/strict';
import { hypothesesDocument } from '../../../../src/core/exchange/hypothesesDocument';
import { markdownTable } from '../../../../src/core/exchange/markdownTable';
import { readEvidence } from '../../../../src/core/evidence/readEvidence';
import { CaseIndex } from '../../../../src/core/index/caseIndex';
import { readArticle } from '../../../../src/core/entities/readArticle';
import { kindsOf } from '../../../../src/core/entities/registry';
import type { Rating } from '../../../../src/core/tradecraft/ratings';
import { linkOf } from '../../../../src/core/tradecraft/ratings';
import { evidenceText } from '../../../support/evidenceText';

const question = 'q-00000001';

/** The document on hypotheses c-0000000a, b … of which each line rates one item: "I C -"; `more` adds to the file. */
function documentOf(lines: readonly string[], { count = lines[0]?.split(' ').length ?? 0, article = '', sources = {}, ...more }: {
  readonly count?: number; readonly article?: string; readonly sources?: object; readonly evidence?: object; readonly claims?: object;
} = {}): string {
  const hypotheses = ['a', 'b', 'c'].slice(0, count).map((letter) => `c-0000000${letter}`);
  const links = (column: number) => Object.fromEntries(lines.flatMap((line, at) => {
    const rating = line.split(' ')[column] ?? '-';
    return rating === '-' ? [] : [[`e-0000000${at + 1}`, linkOf[rating as Rating]]];
  }));
  const sections = {
    sources: { s: { csl: { type: 'report' } }, ...sources },
    evidence: { ...Object.fromEntries(lines.map((_, at) => [`e-0000000${at + 1}`, { source: 's', summary: `Item ${at + 1}`, credibility: 3 }])), ...more.evidence },
    claims: { ...Object.fromEntries(hypotheses.map((id, column) => [id, { text: `Hypothesis ${column + 1}`, links: links(column) }])), ...more.claims },
    questions: { [question]: { text: 'Who?', hypotheses } },
  };
  const { data } = readEvidence(evidenceText(JSON.stringify(sections).slice(1, -1)));
  const index = new CaseIndex(data);
  if (article !== '') index.update(readArticle('a.md', article, kindsOf(data)));
  return hypothesesDocument(index, question);
}

const verdictIn = (text: string) => /\*\*.*\*\*/u.exec(text)?.[0];
const below = (heading: string, text: string) => text.split(`## ${heading}\n\n`)[1]?.split('\n\n')[0];

describe('the document of competing hypotheses', () => {
  const verdicts: Record<string, readonly [lines: readonly string[], verdict: string, count?: number]> = {
    'without hypotheses': [[], '**There is no hypothesis yet.**', 0],
    'with one alone': [['I'], '**One hypothesis alone competes with nothing; add another that excludes it.**'],
    'without evidence': [[], '**No evidence yet: rate an item against each hypothesis.**', 2],
    'with one that survives': [['I C'], '**H2 survives best: the least evidence speaks against it.**'],
    'with a tie': [['I C I', 'C I II'], '**H1 and H2 are tied: as much evidence speaks against the one as against the other.**'],
    'with gaps everywhere': [['I -', '- C'], '**No hypothesis is rated against every item, so none can be said to survive best yet.**'],
    'with one that may catch up': [['I -', 'C C'], '**H1 survives best: the least evidence speaks against it.** **H2 could still do as well: not every item is rated for it.**'],
  };
  for (const [name, [lines, verdict, count]] of Object.entries(verdicts)) {
    it(`${name} says so`, () => { assert.equal(verdictIn(documentOf(lines, { ...(count !== undefined && { count }) })), verdict); });
  }

  it('shows scores, standing and words of each hypothesis, from its article where one makes it', () => {
    assert.equal(documentOf(['I C -'], { article: '[It was *them*]{.claim #c-0000000b}' }).split('\n\n')[3], [
      '|     | Inconsistency | Standing      | Hypothesis |',
      '| --- | ------------: | ------------- | --- |',
      '| H1  |         −1.00 |               | Hypothesis 1 (c-0000000a) |',
      '| H2  |          0.00 | survives best | It was them (c-0000000b) |',
      '| H3  |          0.00 | incomplete    | Hypothesis 3 (c-0000000c) |',
    ].join('\n'));
  });
  it('marks an item by its source where that is stricter', () => {
    const text = documentOf(['C C'], { sources: { s: { csl: { type: 'report' }, marking: 'TLP:RED' } }, evidence: { 'e-00000001': { source: 's', summary: 'Seen', marking: 'TLP:GREEN' } } });
    assert.match(text, /Seen \(e-00000001, TLP:RED\)/u);
  });
  it('shows the matrix across its rows, what tells most first and what is unknown last', () => {
    const text = documentOf(['C C', 'II CC', 'NA C'], { evidence: { 'e-00000002': { source: 's', summary: 'A | bar', credibility: 6, marking: 'TLP:AMBER' } } });
    assert.equal(text.split('stands first.\n\n')[1]?.split('\n\n')[0], [
      '|     | H1  | H2  | Diagnosticity | Credibility      | Relevance | Evidence |',
      '| --- | :-: | :-: | ------------: | ---------------- | --------- | --- |',
      '| E1  | II  | CC  |          2.00 | unknown (medium) | medium    | A \\| bar (e-00000002, TLP:AMBER) |',
      '| E2  |  C  |  C  |          0.00 | 3 (medium)       | medium    | Item 1 (e-00000001) |',
      '| E3  | NA  |  C  |       unknown | 3 (medium)       | medium    | Item 3 (e-00000003) |',
    ].join('\n'));
  });
  it('says what the result hangs on', () => {
    assert.equal(below('What the result hangs on', documentOf(['C II', 'I C'])), '- Without E1, H2 survives best.');
    assert.equal(below('What the result hangs on', documentOf(['C II', 'C C'])), '- Without E1, H1 and H2 are tied.');
    assert.equal(below('What the result hangs on', documentOf(['C II', 'C I'])), '- Leaving out any one item changes nothing.');
    assert.equal(below('What the result hangs on', documentOf(['I C', 'C II', 'C -'])), '- Without E1, H1 survives best; H2 could still do as well.');
    assert.equal(below('What the result hangs on', documentOf(['- I', 'C -'])), '- What the result hangs on can be said once a hypothesis is rated against every item.');
  });
  it('names the gaps', () => {
    assert.equal(below('Gaps', documentOf(['- C', '- I'])), '- H1 is not rated against E1 and E2.');
    assert.equal(below('Gaps', documentOf(['C C'])), undefined);
  });
  it('shows apart what comes from a withdrawn source', () => {
    const text = documentOf(['I C', 'CC CC'], {
      sources: { gone: { csl: { type: 'report' }, retracted: '2024-06-02' } }, evidence: { 'e-00000001': { source: 'gone', summary: 'Taken back' } },
    });
    assert.match(text.split('## Withdrawn')[1] ?? '', /^\| E2 {2}\| {2}I {2}\| {2}C {2}\| +– \| unknown \(medium\) \| medium {4}\| Taken back \(e-00000001\) \|$/mu);
    assert.match(text, /^\| H1 {2}\| {10}0\.00 \| tied/mu);
  });
  it('names the claims that hypotheses rest on', () => {
    const links = { 'c-00000009': { relation: 'supports' } };
    assert.equal(below('Other claims', documentOf(['C C'], { claims: { 'c-0000000a': { text: 'A', links } } }))?.startsWith('What hypotheses rest on'), true);
    assert.match(documentOf(['C C'], { claims: { 'c-0000000a': { text: 'A', links } } }), /^- not in the case yet \(c-00000009\)$/mu);
  });
  it('of a question that is gone says so', () => {
    assert.equal(hypothesesDocument(new CaseIndex(readEvidence('').data), question), `# ${question}\n\nThis question is not in the case any more.\n`);
  });
});

describe('a Markdown table', () => {
  it('lines up wide characters, and takes a bar as it is meant', () => {
    assert.equal(markdownTable([{ heading: 'A' }, { heading: 'B' }, { heading: 'C' }], [['김정은', 'x', 'a|b'], ['y', 'long cell', 'a\\|b']]), [
      '| A      | B         | C   |', '| ------ | --------- | --- |', '| 김정은 | x         | a\\|b |', '| y      | long cell | a\\|b |',
    ].join('\n'));
  });
});
