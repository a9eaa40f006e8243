import assert from 'node:assert/strict';
import type { ArticleRecord } from '../../../../src/core/entities/articleRecord';
import { readArticle } from '../../../../src/core/entities/readArticle';
import { cellsOf } from '../../../../src/core/index/articleLayout';
import { ArticlePacker } from '../../../../src/core/index/articlePacker';
import { PackedArticle } from '../../../../src/core/index/packedArticle';
import { eachStart } from '../../../../src/core/index/packedArticles';
import { adversarialDocument } from '../../../pandoc/adversarial';
import { realisticArticle } from '../../../pandoc/realistic';
import { ordinaryArticle } from '../../../support/articles';

const kinds = new Set(['actor', 'event', 'claim', 'place']);

/** What comes out of several packs of one packer, as another thread would put it together. */
function unpacked(records: readonly ArticleRecord[], perPack: number): readonly ArticleRecord[] {
  const packer = new ArticlePacker();
  const strings: string[] = [];
  const found: ArticleRecord[] = [];
  for (let at = 0; at < records.length; at += perPack) {
    for (const record of records.slice(at, at + perPack)) packer.add(record);
    const pack = structuredClone(packer.take());
    assert.equal(pack.firstString, strings.length);
    strings.push(...pack.strings);
    for (const start of eachStart(pack.numbers)) {
      found.push(new PackedArticle(cellsOf(pack.numbers), start, { textOf: (number) => strings[number] ?? '' }).record());
    }
  }
  return found;
}

/** As records are compared: which arrays are shared does not matter. */
function survives(...texts: string[]): void {
  const records = texts.map((text, at) => readArticle(`folder/article ${String(at)}.md`, text, kinds));
  for (const perPack of [1, 3]) assert.deepEqual(unpacked(records, perPack), records);
}

describe('packing keeps', () => {
  it('an empty article', () => { survives(''); });
  it('a mention with a date that says nothing', () => { survives('[May]{.event date=""} [May]{.event date=2024-05}'); });
  it('several references and where they are written', () => { survives('[both]{.actor ref="a  b\n> c"} [one]{.event ref=a}'); });
  it('a mention in a note', () => { survives('Text.[^1]\n\n[^1]: By [NADA]{.actor}.'); });
  it('claims that are made, cited, both or neither', () => {
    survives('[a]{.claim #c-00000001} [b]{.claim ref="c-00000001 x"} [c]{.claim #d ref=e} [d]{.claim}\n\n::: {.claim #c-00000002}\nText.\n:::');
  });
  it('citations of several sources', () => { survives('@one says [see @two, p. 3; -@three] and @one again'); });
  it('problems and what their sentences say', () => { survives('[May]{.event date=never} [a]{.actor ref="" .event} [open'); });
  it('names that the front matter settles', () => { survives('---\ntitle: “Kim”\nnames: { Kim: kim-jong-un, Park: park }\n---\n[Kim]{.actor}'); });
  it('a document that is called as a date is', () => {
    const record = readArticle('2024-05', '[May]{.event date=2024-05}', kinds);
    assert.deepEqual(unpacked([record], 1), [record]);
  });
  it('ordinary articles', () => { survives(...Array.from({ length: 7 }, (_, seed) => ordinaryArticle(seed))); });
  it('whatever people write', () => { survives(...Array.from({ length: 40 }, (_, seed) => realisticArticle(seed))); });
  it('whatever nobody should write', () => { survives(...Array.from({ length: 120 }, (_, seed) => adversarialDocument(seed))); });
});
