import assert from 'node:assert/strict';
import { sentenceIn } from '../../../../../src/core/problemTable';
import { importProblems } from '../../../../../src/core/exchange/bibliography/importProblems';
import { readCslJson } from '../../../../../src/core/exchange/bibliography/readCslJson';
import { UserError } from '../../../../../src/core/userError';

/** The sources of items by their ids, and what is said. */
function read(...items: readonly unknown[]): { sources: Readonly<Record<string, object>>; said: readonly string[] } {
  const { sources, notices } = readCslJson(JSON.stringify(items));
  return { sources: Object.fromEntries(sources.map(({ id, csl }) => [id, csl])), said: notices.map((each) => sentenceIn(importProblems, each)) };
}

describe('reading CSL-JSON', () => {
  it('takes an item as it is, without the key that becomes its id', () => {
    const csl = { type: 'report', title: 'T', issued: { 'date-parts': [[2024, 5, 28]] }, 'x-mine': { a: [1] }, volume: 3 };
    assert.deepEqual(read({ id: 'kcna-2024', 'citation-key': 'kcna-2024', ...csl }), { sources: { 'kcna-2024': csl }, said: [] });
  });

  const keys: [key: unknown, id: string][] = [
    ['kim:2024_a.b-c', 'kim:2024_a.b-c'],
    [7, '7'],
    ['a b', 'a-b'],
    ['Kim/Lee, 2024!', 'Kim-Lee-2024'],
    ['a--b..c', 'a-b-c'],
    ['-x-', 'x'],
    ['e\u0301', 'é'],
    ['x\u030c', 'x'],
    ['http://zotero.org/users/123/items/ABCD2345', 'ABCD2345'],
    ['http://example.org/a', 'http-example.org-a'],
  ];
  for (const [key, id] of keys) it(`gives ${JSON.stringify(key)} the id ${id}`, () => { assert.deepEqual(Object.keys(read({ id: key, type: 'book' }).sources), [id]); });

  it('prefers the citation key of Zotero to the address that is its id', () => {
    assert.deepEqual(Object.keys(read({ id: 'http://zotero.org/users/1/items/ABCD2345', 'citation-key': 'kim2024', type: 'book' }).sources), ['kim2024']);
  });

  const values: [variable: string, value: unknown, becomes: unknown][] = [
    ['issued', { 'date-parts': [['2024', '5', 28]] }, { 'date-parts': [[2024, 5, 28]] }],
    ['issued', '2024-05~', { 'date-parts': [[2024, 5]], raw: '2024-05~' }],
    ['issued', { literal: 'n.d.' }, { literal: 'n.d.' }],
    ['title', 1984, '1984'],
    ['author', [{ family: 'Kim', given: 'Jong Un', 'x-orcid': '1' }], [{ family: 'Kim', given: 'Jong Un', 'x-orcid': '1' }]],
    ['title', ['T'], undefined],
    ['author', 'Kim Jong Un', undefined],
    ['author', [{ family: 1 }], undefined],
    ['issued', { 'date-parts': [['May']] }, undefined],
    ['issued', { 'date-parts': [[]] }, undefined],
    ['issued', 2024, undefined],
    ['custom', 'x', undefined],
  ];
  for (const [variable, value, becomes] of values) {
    it(`${becomes === undefined ? 'leaves out' : 'takes'} ${variable} ${JSON.stringify(value)}`, () => {
      const { sources, said } = read({ id: 'a', type: 'book', [variable]: value });
      assert.deepEqual(sources, { a: { type: 'book', ...(becomes !== undefined && { [variable]: becomes }) } });
      assert.deepEqual(said, becomes === undefined ? [`The field “${variable}” of “a” was left out: it is not what CSL has there.`] : []);
    });
  }

  const said: [name: string, items: readonly unknown[], sentence: string][] = [
    ['an item without a key', [{ type: 'book', title: 'T' }], 'Entry 1 (“T”) was left out: it has no id; give it a citation key.'],
    ['a key of signs alone', [{ id: '--', type: 'book' }], 'Entry 1 was left out: its key “--” has neither letters nor digits.'],
    ['what is no item', ['x'], 'Entry 1 was left out: it is no object with fields.'],
    ['two keys that become one', [{ id: 'a b', type: 'book' }, { id: 'a-b', type: 'book' }], 'Entry 2 was left out: “a-b” is the key of an entry before it; give one of the two another key.'],
    ['a missing type', [{ id: 'a' }], '“a” does not say of which type it is, so it is taken as “document”.'],
    ['a mended key', [{ id: 'a b', type: 'book' }], '“a b” cannot be cited as it stands, so it is called “a-b” here.'],
  ];
  for (const [name, items, sentence] of said) it(`says ${name}`, () => { assert.ok(read(...items).said.includes(sentence), read(...items).said.join('\n')); });

  it('reads one item, and a list in an object', () => {
    const item = { id: 'a', type: 'book' };
    for (const value of [item, [item], { items: [item] }]) assert.deepEqual(readCslJson(`\ufeff${JSON.stringify(value)}`).sources, [{ id: 'a', csl: { type: 'book' } }]);
  });
  it('refuses what is no JSON with the line of the fault, and JSON of something else', () => {
    assert.throws(() => readCslJson('[\n{ "id": "a", }\n]'), (error) => error instanceof UserError && /on line 2: Nothing follows this comma/u.test(error.message));
    for (const text of ['{}', '3', '"x"', 'null']) assert.throws(() => readCslJson(text), UserError, text);
  });
});
