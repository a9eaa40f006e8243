import assert from 'node:assert/strict';
import fc from 'fast-check';
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
    ['title: !!timestamp 2024-05-27\nauthor: !analyst [A. Analyst]\n', '2024-05-27', 'A. Analyst', undefined],
    ['title: &same A title\nauthor: *same\n', 'A title', 'A title', undefined],
    ['date: 2024\ndate: [2025]\n', undefined, undefined, '2025'],
    ['title: ~\nauthor:\ndate: 0x1F\n', '~', undefined, '0x1F'],
    ['- a list\n', undefined, undefined, undefined],
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

  it('reads names in braces as the YAML library does, which reads whatever has a comment', () => {
    const piece = fc.constantFrom('Kim: kim-jong-un', 'J. Smith: j-smith', 'Kim', ' the failure', 'J. Smith', 'Ö-1', 'null', '7', ': ', ':', ' ', ', ', ',', '{', '}', '-', '.', '_', '#', "'", '"', 'kim-jong-un', '\t');
    fc.assert(fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const yaml = `names: { ${pieces.join('')} }\n`;
      const [plain, library] = [read(yaml), read(`${yaml}# a comment\n`)];
      assert.deepEqual([...plain.names], [...library.names], yaml);
      assert.deepEqual(plain.problems.map(({ code }) => code), library.problems.map(({ code }) => code), yaml);
    }), { numRuns: 2000 });
  });

  it('says where names are no pairs', () => {
    for (const names of ['names: «[Kim]»\n', 'title: names\nKim: names\nnames: «Kim» # who\n', 'names: # who\n  «- Kim\n  - Lee»\ndate: 2024\n', '«{ title: A title, names: [Kim] }»\n']) {
      const { text, spans: [span] } = marked(`---\n${names}---\n`);
      const [problem] = readFrontMatter(text, { start: 4, end: text.length - 4 }).problems;
      assert.deepEqual([problem?.code, problem?.start, problem?.end], ['front-matter-names', span?.start, span?.end]);
    }
  });

  it('is read but for the member that is broken', () => {
    for (const broken of ['date: [2024\n', 'date: { from: 2024\n', 'date: 2024: 5\n', 'date: @\n']) {
      for (const yaml of [`${broken}title: A title\nnames: { Kim: kim-jong-un }\n`, `title: A title\nnames: { Kim: kim-jong-un }\n${broken}`]) {
        const { title, names, problems } = read(yaml);
        assert.deepEqual([title, [...names], problems.map(({ code }) => code)], ['A title', [['Kim', 'kim-jong-un']], ['front-matter']], yaml);
      }
    }
  });

  it('is read in a time in proportion to its length, whatever refers to what', () => {
    const started = performance.now();
    const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(97 + at));
    const doubled = letters.map((letter, at) => `${letter}: &${letter} [${at === 0 ? 'x, x' : `*${letters[at - 1] ?? ''}, *${letters[at - 1] ?? ''}`}]\n`).join('');
    assert.equal(read(`${doubled}author: [Kim, *z]\n`).author, 'Kim');
    assert.ok(performance.now() - started < 1000);
  });

  it('takes broken YAML as one problem', () => {
    assert.deepEqual(read('title: "never closed\nnames: {\n').problems.map(({ code }) => code), ['front-matter']);
  });
});
