import assert from 'node:assert/strict';
import { DiagnosticSeverity, type TextEditor } from 'vscode';
import { marked } from '../support/marks';
import { closeEverything, setText } from './support/editors';
import { evidenceFile, smallCase } from './support/evidence';
import { eventually } from './support/eventually';
import { expectMarked, problemsOf } from './support/problems';
import { TestCase } from './support/testCase';

describe('the problems shown', () => {
  let testCase: TestCase;
  before(async () => {
    testCase = await TestCase.open({ 'article.md': '', 'other.md': 'First\n\n[Elsewhere]{.claim #c-00000009}\n', 'evidence.json': evidenceFile(smallCase) });
  });
  after(async () => {
    await closeEverything();
    await testCase.remove();
  });

  describe('in an article', () => {
    let editor: TextEditor;
    before(async () => { editor = await testCase.show('article.md'); });

    const cases: readonly (readonly [sentence: string, fixture: string, ...codes: string[]])[] = [
      ['none where all is well', '[Kim Jong Un]{.actor} said that [it failed]{.claim #c-00000001} [@kcna-2024].'],
      ['an actor that is not in the case yet', 'Then [«Choe Son Hui»]{.actor} spoke.', 'not-in-case'],
      ['a reference to nobody', '[He]{.actor ref=«kim-jong-nam»} left.', 'unknown-entity'],
      ['a short name that nobody explains', '[«Kim»]{.actor} spoke.', 'ambiguous-name'],
      ['a tag of the wrong kind', '[x]{.event ref=«kim-jong-un»}', 'kind-differs'],
      ['a claim without an id', '[«It failed»]{.claim}.', 'claim-without-id'],
      ['a claim that is cited but made nowhere', '[above]{.claim ref=«c-0000000z»}', 'unknown-claim'],
      ['a claim that another article makes too', '[««Here»»]{.claim #c-00000009}', 'duplicate-claim', 'claim-without-evidence'],
      ['a source that is not in the case', 'So it was «[@nobody-2024]».', 'unknown-source'],
      ['a bracket that is not closed', 'A «[»word and no end{.actor}.', 'unclosed-bracket'],
      ['several, beyond emoji, on a line of their own', '😀 한국 e\u0301 [«Choe»]{.actor}\n\n* [«Ri»]{.actor}\n\n[«No»]{.claim}', 'not-in-case', 'not-in-case', 'claim-without-id'],
    ];
    for (const [sentence, fixture, ...codes] of cases) {
      it(sentence, async () => {
        await setText(editor, marked(fixture).text);
        await expectMarked(editor.document, fixture, ...codes);
      });
    }

    it('of very many the gravest, and how many more there are', async () => {
      await setText(editor, `${'[Choe]{.actor}\n'.repeat(1_200)}\n[y]{.actor ref=nobody}\n`);
      await eventually(() => {
        const problems = problemsOf(editor.document.uri);
        assert.equal(problems.length, 1_000);
        assert.ok(problems.some(({ code }) => code === 'unknown-entity'));
        assert.deepEqual(problems.filter(({ code }) => code === undefined).map(({ message }) => message), ['There are 202 more problems in this file; they are listed when some of these are solved.']);
      });
    });

    it('of two thousand, and how many errors are among those that are left out', async () => {
      await setText(editor, `${'[Here]{.claim #c-00000009}\n\n'.repeat(1_500)}${'[Choe]{.actor}\n\n'.repeat(500)}`);
      await eventually(() => {
        const problems = problemsOf(editor.document.uri);
        assert.equal(problems.length, 1_000);
        const rest = problems.filter(({ code }) => code === undefined);
        assert.match(rest[0]?.message ?? '', /^There are \d+ more problems in this file, 501 of them errors; they are listed when some of these are solved\.$/u);
        assert.ok(rest[0] && problems.every(({ range, severity }) => severity !== DiagnosticSeverity.Error || !range.start.isAfter(rest[0]?.range.start ?? range.start)));
      });
    });

    it('say what to do in one sentence, and are as grave as they are', async () => {
      await setText(editor, '[Here]{.claim #c-00000009}');
      await eventually(() => {
        const [problem] = problemsOf(editor.document.uri);
        assert.equal(problem?.severity, DiagnosticSeverity.Error);
        assert.equal(problem.message, 'The claim c-00000009 is also made in other.md, line 3, column 1; cite that one with ref=c-00000009, or give this one an id of its own.');
      });
    });
  });

  describe('in the evidence file', () => {
    let editor: TextEditor;
    before(async () => { editor = await testCase.show('evidence.json'); });

    const head = '"format": "dossier-evidence", "version": 1';
    const cases: readonly (readonly [sentence: string, fixture: string, ...codes: string[]])[] = [
      ['none where all is well', `{ ${head} }`],
      ['none in a file that is not ours', '{ "actors": 3 }'],
      ['a missing comma', `{ ${head} «"»actors": {} }`, 'json-missing-comma'],
      ['conflict markers, on their line', `{ ${head}, "actors": {\n«<<<<<<< ours»\n"a": { "name": "A" }\n=======\n"b": { "name": "B" }\n>>>>>>> theirs\n} }`, 'conflict-markers'],
      ['a key twice', `{ ${head}, "actors": { "a": { "name": "A" }, «"a"»: { "name": "B" } } }`, 'doubled-key'],
      ['a wrong type deep inside', `{ ${head}, "claims": { "c-00000001": { "lastSeen": { "document": "a.md", "text": «7» } } } }`, 'wrong-type'],
      ['a newer version', '{ "format": "dossier-evidence", "version": «2» }', 'newer-version'],
      ['a link to nothing', `{ ${head}, "claims": { "c-00000001": { "text": "x", "links": { «"e-00000009"»: { "relation": "supports" } } } } }`, 'dangling-evidence'],
      ['a claim that no article makes', `{ ${head}, "claims": { «"c-0000000b"»: {}, "c-00000009": {} } }`, 'claim-nowhere'],
      ['a hypothesis that is nowhere, at its place in the list', `{ ${head}, "questions": { "q-00000001": { "text": "Who?", "hypotheses": ["c-00000009", «"c-0000000c"»] } } }`, 'dangling-claim'],
    ];
    for (const [sentence, fixture, ...codes] of cases) {
      it(sentence, async () => {
        await setText(editor, marked(fixture).text);
        await expectMarked(editor.document, fixture, ...codes);
      });
    }
  });
});
