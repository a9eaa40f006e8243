import assert from 'node:assert/strict';
import { hitsIn } from '../../../../src/core/concordance/hits';
import { documentsWith, type Sought } from '../../../../src/core/concordance/sought';
import { sortHits, type HitOrder } from '../../../../src/core/concordance/sortHits';
import { readArticle } from '../../../../src/core/entities/readArticle';
import { kindsOf } from '../../../../src/core/entities/registry';
import { readEvidence } from '../../../../src/core/evidence/readEvidence';
import { hitsCsv } from '../../../../src/core/exchange/hitsCsv';
import { CaseIndex } from '../../../../src/core/index/caseIndex';
import { evidenceText } from '../../../support/evidenceText';
import { assertGrowth } from '../../../support/growth';
import { marked } from '../../../support/marks';

const { data } = readEvidence(evidenceText('"actors": { "kim": { "name": "Kim Jong Un" }, "ri": { "name": "이설주" } }'));

function found(sought: Sought, fixture: string, order: HitOrder = 'place') {
  const { text, spans } = marked(fixture);
  const index = new CaseIndex(data);
  index.update(readArticle('a.md', text, kindsOf(data)));
  const hits = hitsIn(index, sought, 'a.md', text);
  assert.deepEqual(hits.map(({ start, end }) => ({ start, end })), spans);
  const counted = documentsWith(index, sought);
  if (counted) assert.deepEqual(counted, hits.length === 0 ? [] : [{ document: 'a.md', count: hits.length }]);
  return sortHits(hits, order).map(({ left, words, right }) => `${left}|${words}|${right}`);
}

const kim: Sought = { type: 'entity', key: 'kim' };
const both = (nearness: 'sentence' | 'paragraph' | 'article'): Sought => ({ type: 'together', keys: ['kim', 'ri'], nearness });
const words = (text: string): Sought => ({ type: 'words', words: text });

describe('what is found in an article', () => {
  it('is each mention, with the words around it as one reads them', () => {
    assert.deepEqual(found(kim, '[Then [«Kim Jong Un»]{.actor} met [이설주]{.actor}]{.claim #c-1}.\n\nHe, [«the marshal»]{.actor ref=kim}, left.\n'), [
      'Then |Kim Jong Un| met 이설주.', 'He, |the marshal|, left. ',
    ]);
  });
  it('is a passage of two, once for each sentence, paragraph or article', () => {
    const once = '[«Kim Jong Un»]{.actor} met [이설주]{.actor}. [Kim Jong Un]{.actor} left.\n\n[이설주]{.actor} stayed.\n';
    for (const nearness of ['sentence', 'paragraph', 'article'] as const) assert.equal(found(both(nearness), once).length, 1, nearness);
    assert.deepEqual(found(both('sentence'), '[Kim Jong Un]{.actor} came. [이설주]{.actor} too.\n'), []);
    assert.equal(found(both('paragraph'), '[«Kim Jong Un»]{.actor} came. [이설주]{.actor} too.\n').length, 1);
  });

  const texts: readonly (readonly [name: string, sought: string, fixture: string, count: number])[] = [
    ['in any case', 'the LAUNCH', 'Of «the launch» and «The Launch».', 2],
    ['over a line break', 'May launch', 'the «May\nlaunch» failed', 1],
    ['with signs that mean something to a computer', 'a.(b)[c]*', 'x «a.(b)[c]*» aXb', 1],
    ['in Hangul, joined to a particle', '김정은', '«김정은»은 «김정은»이', 2],
    ['in Arabic', 'نتنياهو', 'قال «نتنياهو» ثم', 1],
    ['in Hebrew', 'נתניהו', 'אמר «נתניהו» אז', 1],
    ['in Cyrillic, in any case', 'путин', 'сказал «Путин».', 1],
    ['in Han', '習近平', '訪問した「«習近平»」', 1],
    ['with a combining mark', 'Zoe\u0308', 'by «Zoe\u0308» and «ZOE\u0308»', 2],
    ['where a capital is longer than its small letter', 'launch', 'İİİ «launch»', 1],
    ['never, where nothing is sought', ' ', 'a b', 0],
    ['not in what a tag says of them', 'actor', '[Kim]{.actor ref=actor} is no «actor», nor is the [«actor»]{.event ref=actor}', 2],
    ['over the end of a tag', 'kim jong un met', 'So [«Kim Jong Un]{.actor ref=kim} met» Ri', 1],
    ['over the beginning of one', 'then kim', '«Then [Kim»]{.actor} left', 1],
    ['over tags within tags', 'un met 이설주 today', '[[Kim Jong «Un]{.actor} met [이설주]{.actor}]{.claim #c-1} today»', 1],
    ['whose particle stands behind the tag', '김정은은', '[«김정은]{.actor ref=kim}은» 갔다', 1],
    ['not in a fence', 'claim', '::: {.claim #c-2}\nThe «claim» flew.\n:::\n\nclai', 1],
    ['in a tag of another kind, as it is written', 'other', '[x]{.«other»}', 1],
  ];
  for (const [name, sought, fixture, count] of texts) {
    it(`is words, ${name}`, () => { assert.equal(found(words(sought), `${fixture}\n`).length, count); });
  }

  it('of words over a tag’s edge has the words as one reads them', () => {
    assert.deepEqual(found(words('UN met 이'), 'Then [[Kim Jong «Un]{.actor}\nmet [이»설주]{.actor}]{.claim #c-1}.\n'), ['Then Kim Jong |Un met 이|설주. ']);
  });

  it('of two together takes time in proportion to the number of articles', () => {
    const text = '[Kim Jong Un]{.actor} met [이설주]{.actor}.\n';
    assertGrowth((size) => {
      const index = new CaseIndex(data);
      for (let at = 0; at < size; at++) index.update(readArticle(`${String(at)}.md`, text, kindsOf(data)));
      return () => { for (const document of index.documents()) hitsIn(index, both('sentence'), document, text); };
    }, { small: 500, large: 2000 });
  }).timeout(60_000);

  it('is sorted by the nearest word before it, or by the words behind it', () => {
    const text = 'big old [«Kim Jong Un»]{.actor} zero\n\nnot big [«Kim Jong Un»]{.actor} Alpha\n\nan old [«Kim Jong Un»]{.actor} mid\n';
    assert.deepEqual(found(kim, text, 'left').map((line) => line.split('|')[0]?.trim()), ['not big', 'an old', 'big old']);
    assert.deepEqual(found(kim, text, 'right').map((line) => line.split('|')[2]?.trim()), ['Alpha', 'mid', 'zero']);
  });

  it('is a table, in which nothing is a formula', () => {
    const hit = { document: 'a.md', line: 2, column: 3, start: 0, end: 1, left: '=1+1 ', words: '김정은, "Kim"', right: 'x' };
    const { path, text } = hitsCsv([hit], () => '@title');
    assert.equal(path, 'mentions.csv');
    assert.equal(text, '\ufeffdocument,title,line,column,left,keyword,right\r\na.md,"\'@title",2,3,"\'=1+1 ","김정은, ""Kim""",x\r\n');
  });
});
