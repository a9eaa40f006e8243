import assert from 'node:assert/strict';
import { readArticle } from '../../../../src/core/entities/readArticle';
import { kindsOf } from '../../../../src/core/entities/registry';
import { readEvidence } from '../../../../src/core/evidence/readEvidence';
import { CaseIndex } from '../../../../src/core/index/caseIndex';
import { companionsOf, together, togetherIn, type Nearness } from '../../../../src/core/index/together';

const { data } = readEvidence(JSON.stringify({
  format: 'dossier-evidence', version: 1, actors: { kim: { name: 'Kim', shortNames: ['K'] }, nada: { name: 'NADA' }, seoul: { name: 'Seoul' } },
}));

/** Letters stand for tags: Kim, NADA, Seoul. */
function tagged(text: string): string {
  return text.replace(/\b(?:Kim|NADA|Seoul|K)\b/gu, (name) => `[${name}]{.actor}`);
}

function indexOf(...articles: string[]): CaseIndex {
  const index = new CaseIndex(data);
  articles.forEach((text, at) => { index.update(readArticle(`${String(at)}.md`, tagged(text), kindsOf(data))); });
  return index;
}

describe('Kim and NADA are together', () => {
  /** `found` names the article and the mentions of each passage. */
  function inArticles(nearness: Nearness, found: readonly string[], ...articles: string[]): void {
    const index = indexOf(...articles);
    const passages = together(index, ['kim', 'nada'], nearness);
    assert.deepEqual(passages.map(({ document, mentions }) => `${document}: ${mentions.map(({ mention }) => mention.text).join(' ')}`), found);
    assert.deepEqual(index.documents().flatMap((document) => togetherIn(index, document, ['nada', 'kim'], nearness)), passages);
  }

  it('in a sentence that names both', () => { inArticles('sentence', ['0.md: Kim NADA'], 'Kim met NADA.'); });
  it('in every such sentence', () => { inArticles('sentence', ['0.md: Kim NADA', '0.md: NADA Kim'], 'Kim met NADA. Seoul saw it. NADA met Kim.'); });
  it('not in sentences that follow each other', () => { inArticles('sentence', [], 'Kim left. NADA came.'); });
  it('in a paragraph of such sentences', () => { inArticles('paragraph', ['0.md: Kim NADA'], 'Kim left. NADA came.'); });
  it('not in paragraphs that follow each other', () => { inArticles('paragraph', [], 'Kim left.\n\nNADA came.'); });
  it('not in two items of a list', () => { inArticles('paragraph', [], '- Kim\n- NADA'); });
  it('in an article with both', () => { inArticles('article', ['0.md: Kim NADA Kim'], 'Kim left.\n\nNADA came. Kim', 'Kim alone', 'NADA alone'); });
  it('by a short name that the article settles', () => { inArticles('sentence', ['0.md: K NADA'], 'Kim is here. K met NADA.'); });
  it('in no article without one of them', () => { inArticles('article', [], 'Kim', 'NADA'); });
});

describe('beside Kim', () => {
  /** Each companion with its number of passages. */
  function stand(nearness: Nearness, companions: Readonly<Record<string, number>>, ...articles: string[]): void {
    const found = companionsOf(indexOf(...articles), 'kim', nearness);
    assert.deepEqual(found, Object.entries(companions).map(([key, passages]) => ({ key, passages })));
  }

  it('stand those of the same sentence, the most frequent first', () => {
    stand('sentence', { seoul: 2, nada: 1 }, 'Kim and Seoul. NADA.', 'Kim, NADA, Seoul.');
  });
  it('stand those of equal frequency by their key', () => { stand('sentence', { nada: 1, seoul: 1 }, 'Seoul, Kim, NADA, Seoul.'); });
  it('stand those of the paragraph', () => { stand('paragraph', { nada: 1, seoul: 1 }, 'Kim and Seoul. NADA.\n\nNADA'); });
  it('stands nobody who is named elsewhere', () => { stand('article', {}, 'Kim', 'NADA and Seoul'); });
  it('stand names that are not in the case yet', () => {
    const index = indexOf('Kim and [Park]{.actor}.');
    assert.deepEqual(companionsOf(index, 'kim', 'sentence').map(({ key }) => index.entity(key)?.name), ['Park']);
  });
});
