import assert from 'node:assert/strict';
import fc from 'fast-check';
import { sentenceIn } from '../../../../../src/core/problemTable';
import { readBibtex as read, throughBibtex, writeBibtex } from '../../../../../src/core/parts/bibtex';
import { importProblems } from '../../../../../src/core/exchange/bibliography/importProblems';
import type { ReadSources } from '../../../../../src/core/exchange/bibliography/readSources';
import { sourcesOf } from '../../../../../src/core/exchange/bibliography/sourcesOf';
import { readSources } from '../../../../support/cslItems';
import { assertGrowth } from '../../../../support/growth';
import { sampleSnapshot } from '../../../../support/sampleSnapshot';

const readBibtex = (text: string): ReadSources => read(text) ?? assert.fail('no entries');
const said = (text: string): readonly string[] => readBibtex(text).notices.map((each) => sentenceIn(importProblems, each));
const only = (fields: string, type = 'misc'): object | undefined => readBibtex(`@${type}{k, ${fields}}`).sources[0]?.csl;

describe('reading BibTeX', () => {
  const fields: [bibtex: string, csl: object][] = [
    ['title = {The {USA} \\& {\\"u}ber 100\\%}', { type: 'document', title: 'The USA & über 100%' }],
    ['title = "Quoted"', { type: 'document', title: 'Quoted' }],
    ['title = {Over\n   two lines}', { type: 'document', title: 'Over two lines' }],
    ['author = {Kim, Jong Un and van der Berg, J{\\"u}rgen}', {
      type: 'document', author: [{ given: 'Jong Un', family: 'Kim' }, { given: 'Jürgen', family: 'Berg', 'non-dropping-particle': 'van der' }] }],
    ['author = {{Korean Central News Agency}}', { type: 'document', author: [{ literal: 'Korean Central News Agency' }] }],
    ['month = may, year = 2024', { type: 'document', issued: { 'date-parts': [[2024, 5]] } }],
    ['date = {2024-05~}', { type: 'document', issued: { 'date-parts': [[2024, 5]], raw: '2024-05~' } }],
    ['date = {2023/2024}', { type: 'document', issued: { 'date-parts': [[2023], [2024]] } }],
    ['url = {http://x.org/a_b%20c}, urldate = {2024-06-01}', { type: 'document', URL: 'http://x.org/a_b%20c', accessed: { 'date-parts': [[2024, 6, 1]] } }],
  ];
  for (const [bibtex, csl] of fields) it(`reads ${bibtex.replace(/\s+/gu, ' ')}`, () => { assert.deepEqual(only(bibtex), csl); });

  it('knows strings, comments and entries in round brackets', () => {
    const { sources, notices } = readBibtex('Free text with me@example.org\n@string{kcna = "KCNA"}\n@comment{x}\n@preamble{"y"}\n@ARTICLE(k, journal = kcna # { Watch}, title = {T})');
    assert.deepEqual(sources, [{ id: 'k', csl: { type: 'article-journal', 'container-title': 'KCNA Watch', title: 'T' } }]);
    assert.deepEqual(notices, []);
  });
  it('gives an entry what it has by cross-reference', () => {
    const { sources } = readBibtex('@inbook{part, title = {P}, crossref = {whole}}\n@book{whole, title = {W}, publisher = {RAND}, year = 1999}');
    assert.deepEqual(sources[0]?.csl, { type: 'chapter', title: 'P', 'container-title': 'W', publisher: 'RAND', issued: { 'date-parts': [[1999]] } });
    const circle = readBibtex('@book{a, title = {A}, crossref = {b}}\n@book{b, title = {B}, crossref = {a}}');
    assert.deepEqual(circle.sources.map(({ csl }) => csl.title), ['A', 'B']);
  });

  const broken: [name: string, entry: string, why: string][] = [
    ['never closed', '@book{bad, title = {T}', 'The entry “bad” on line 3 was left out: it is never closed.'],
    ['a missing comma', '@book{bad, title = {T} year = 2024}', 'The entry “bad” on line 3 was left out: a comma is missing between two of its fields.'],
    ['no key', '@book{, title = {T}}', 'The entry “@book” on line 3 was left out: it has no key, or none that ends in a comma.'],
    ['a blank in the key', '@book{bad one, title = {T}}', 'The entry “bad” on line 3 was left out: it has no key, or none that ends in a comma.'],
    ['no equals sign', '@book{bad, title {T}}', 'The entry “bad” on line 3 was left out: one of its fields has no equals sign.'],
    ['no value', '@book{bad, title = }', 'The entry “bad” on line 3 was left out: one of its fields has no value in braces or quotes.'],
  ];
  for (const [name, entry, why] of broken) {
    it(`leaves out an entry with ${name}, says why, and reads the others`, () => {
      const text = `@book{one,\n  title = {1}}\n${entry}\n@book{two, title = {2}}\n@book{three, title = {3}}\n`;
      assert.deepEqual(said(text), [why]);
      assert.deepEqual(readBibtex(text).sources.map(({ id }) => id), ['one', 'two', 'three']);
    });
  }
  it('is nothing where there are no entries', () => {
    for (const text of ['', 'Hello', '@string{a = "b"}', 'me@example.org']) assert.equal(read(text), undefined, text);
  });
  it('never throws, whatever is cut from or put into a file', () => {
    const text = writeBibtex(sourcesOf(sampleSnapshot().index.evidence));
    const place = fc.nat(text.length);
    fc.assert(fc.property(place, place, fc.constantFrom('', '{', '}', '@', '"', ',', '\\', '#', '%', '('), (from, length, added) => {
      read(text.slice(0, from) + added + text.slice(from + length % 40));
    }));
  });
  it('takes linear time, a broken entry or not', () => {
    for (const end of ['', '@book{bad, title = }']) {
      assertGrowth((size) => {
        const text = Array.from({ length: size }, (_, at) => `@book{k${at}, title = {T}, year = 2024}`).join('\n') + end;
        return () => { read(text); };
      }, { small: 500, large: 2000 });
    }
  });
});

describe('writing BibTeX', () => {
  it('writes every script and sign so that it is read back, as far as BibTeX has fields for it', () => {
    fc.assert(fc.property(readSources, (sources) => {
      const once = throughBibtex(sources);
      assert.deepEqual(once.map(({ id, csl: { title, author, URL, issued } }) => ({ id, title, author, URL, issued })),
        sources.map(({ id, csl: { title, author, URL, issued } }) => ({ id, title, author, URL, issued })));
      assert.deepEqual(throughBibtex(once), once);
    }));
  });
  it('writes keys, dates and names as BibTeX has them', () => {
    assert.equal(writeBibtex([{ id: 'kcna-2024-05-28', csl: {
      type: 'article-newspaper', title: 'The NATO report', author: [{ literal: 'KCNA & Co' }, { family: 'Kim', given: 'Jong Un' }],
      issued: { 'date-parts': [[2024, 5, 28]] }, 'container-title': 'Rodong Sinmun', 'x-mine': 1,
    } }]), [
      '@article{kcna-2024-05-28,', '  author = {{KCNA \\& Co} and Kim, Jong Un},', '  journal = {Rodong Sinmun},', '  year = {2024},', '  month = {may},',
      '  title = {The {NATO} report},', '  date = {2024-05-28},', '}', '',
    ].join('\n'));
  });
});
