import assert from 'node:assert/strict';
import { readFrontMatter } from '../../../../src/core/markup/frontMatter';
import { marked } from '../../../support/marks';

function read(yaml: string): ReturnType<typeof readFrontMatter> {
  const text = `---\n${yaml}---\n`;
  return readFrontMatter(text, { start: 4, end: text.length - 4 });
}

describe('front matter', () => {
  const fields: readonly (readonly [yaml: string, title: string | undefined, author: string | undefined, date: string | undefined])[] = [
    ['title: A title\ndate: 2024-05\nauthor: A. Analyst\n', 'A title', 'A. Analyst', '2024-05'],
    ['title: "A title: quoted"\r\n', 'A title: quoted', undefined, undefined],
    ["title: 'It''s quoted'\n", "It's quoted", undefined, undefined],
    ['title: >\n  folded\n  text\n', 'folded text', undefined, undefined],
    ['author:\n  - One\n  - Two\ndate: 2024-05-27\n', undefined, 'One; Two', '2024-05-27'],
    ['title: # nothing\n', undefined, undefined, undefined],
    ['', undefined, undefined, undefined],
  ];
  for (const [yaml, title, author, date] of fields) {
    it(JSON.stringify(yaml), () => {
      const found = read(yaml);
      assert.deepEqual([found.title, found.author, found.date, found.problems], [title, author, date, []]);
    });
  }

  it('knows what names mean', () => {
    for (const yaml of ['names: { Kim: kim-jong-un, the failure: launch-2024-05-27 }\n', 'names:\n  Kim: kim-jong-un\n  "the failure": launch-2024-05-27\n']) {
      assert.deepEqual([...read(yaml).names], [['Kim', 'kim-jong-un'], ['the failure', 'launch-2024-05-27']]);
    }
  });

  it('says where names are no pairs', () => {
    const { text, spans: [span] } = marked('---\nnames: «[Kim]»\n---\n');
    const [problem] = readFrontMatter(text, { start: 4, end: text.length - 4 }).problems;
    assert.deepEqual([problem?.code, problem?.start, problem?.end], ['front-matter-names', span?.start, span?.end]);
  });

  it('takes broken YAML as one problem', () => {
    assert.deepEqual(read('title: "never closed\nnames: {\n').problems.map(({ code }) => code), ['front-matter']);
  });
});
