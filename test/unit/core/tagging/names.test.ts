import assert from 'node:assert/strict';
import { applyEdits } from '../../../../src/core/applyEdits';
import { nameAt } from '../../../../src/core/tagging/nameAt';
import { NameIndex } from '../../../../src/core/tagging/nameIndex';
import { occurrences } from '../../../../src/core/tagging/occurrences';
import { tagAllOccurrences } from '../../../../src/core/tagging/tagAll';
import { marked } from '../../../support/marks';

const kinds = new Set(['actor', 'event', 'claim']);

/** ‸ is the cursor, «…» what it must find. */
function findsAtCursor(fixture: string, known?: readonly string[]): void {
  const cursor = fixture.replace(/[«»]/gu, '').indexOf('‸');
  const { text, spans } = marked(fixture.replace('‸', ''));
  const found = nameAt(text, cursor, known && new NameIndex(known));
  assert.deepEqual(found && text.slice(found.start, found.end), spans[0] && text.slice(spans[0].start, spans[0].end));
  assert.deepEqual(found, spans[0]);
}

describe('the name at the cursor', () => {
  const rows: Readonly<Record<string, string>> = {
    'is a run of capitalised words': 'Then «Kim J‸ong Un» spoke.',
    'leaves the word that opens a sentence': 'The «United ‸States» spoke.',
    'holds particles': 'Then «Ludwig van B‸eethoven» wrote.',
    'holds an Arabic article': 'Then «Bashar al-As‸sad» spoke.',
    'holds the particle bin': 'when «Mohammed bin ‸Salman» came',
    'holds an apostrophe': 'when «Miles O’B‸rien» came',
    'holds initials': 'when «J. F. Ken‸nedy» came',
    'leaves a possessive': 'in «Kim J‸ong Un»’s words',
    'leaves punctuation': '(«Pyong‸yang»), they',
    'ends at a comma': 'in «Pyong‸yang», Lee said',
    'goes over a line break': 'when «Kim\nJ‸ong Un» spoke',
    'does not go over a blank line': 'when Kim\n\n«J‸ong Un» spoke',
    'is a word where there is no name': 'the «sate‸llite» was',
    'is found right behind it': 'the «satellite‸» was',
    'is an abbreviation': 'in the «U.‸S.» today',
    'is a Korean word without its particle': '그러나 «김정‸은»은 말했다',
    'holds numbers that belong to it': 'a «Hwasong-1‸7» flew',
    'is nothing between blanks': 'a  ‸  b',
  };
  for (const [sentence, fixture] of Object.entries(rows)) it(sentence, () => { findsAtCursor(fixture); });
  it('is a known name rather than the run around it', () => { findsAtCursor('the «Academy of Defence Sci‸ences» in Pyongyang', ['Academy of Defence Sciences']); });
  it('is a known name in lower case', () => { findsAtCursor('after the «failed la‸unch» of May', ['failed launch']); });
  it('is the longest known name', () => { findsAtCursor('by «Kim ‸Jong Un» today', ['Kim', 'Kim Jong', 'Kim Jong Un']); });
  it('is a known Chinese name within a run', () => { findsAtCursor('昨天«金正‸恩»访问了', ['金正恩']); });
});

describe('the occurrences of names', () => {
  const names = ['Kim Jong Un', 'Kim', '김정은', '金正恩', '山田　太郎', 'the failure', 'KCNA', 'Al-Qaida', 'U.S.'];
  const rows: Readonly<Record<string, string>> = {
    'are whole names, the longest first': '«Kim Jong Un» and «Kim» and Kimchi and Akim',
    'go over one line break': 'by «Kim\nJong Un» there, by «Kim»\n\nJong Un',
    'go over a line break in a quotation': '> by «Kim\n> Jong Un» there',
    'leave the possessive outside': '«Kim»’s and «Kim Jong Un»\'s',
    'stop at an apostrophe inside a word': 'O’Kim and Kim’ll, but l’«Kim»',
    'are found before a hyphen': 'the «Kim»-led party',
    'ignore which hyphen it is': 'by «Al‑Qaida» there',
    'hold their full stop': 'in the «U.S.» today',
    'keep the case': 'kim, kcna and KIM, but «KCNA»',
    'may be capitalised where a sentence begins': 'It ended. «The failure» and «the failure», not at The failure',
    'may be Korean with a particle': '«김정은»은 그리고 «김정은»에게서, 김정은숙',
    'may stand anywhere in Chinese': '昨天«金正恩»访问',
    'may have a wide space or another in Japanese': '昨日«山田　太郎»と«山田 太郎»は',
    'leave code, math and HTML': '`Kim` $Kim$ <b title="Kim">«Kim»</b> <!-- Kim -->',
    'leave code blocks': '```\nKim\n```\n\n    Kim\n\n«Kim»',
    'leave links and addresses': '[Kim](Kim.html) <https://x.org/Kim> https://x.org/Kim kim@Kim.org',
    'leave front matter': '---\ntitle: Kim\n---\n\n«Kim»',
    'leave tags of entities': '[Kim Jong Un]{.actor} and [the Kim era]{.event ref=Kim}',
    'are found in claims': '[«Kim» spoke]{.claim #Kim}',
    'are found in headings, lists, tables and notes': '# «Kim»\n\n- «Kim»\n\n| «Kim» |\n|---|\n| «Kim» |\n\na[^1]\n\n[^1]: «Kim»',
    'leave citations': '[@Kim, p. Kim] says @Kim',
    'leave identifiers': 'x_Kim and Kim_x, but _«Kim»_',
  };
  for (const [sentence, fixture] of Object.entries(rows)) {
    it(sentence, () => {
      const { text, spans } = marked(fixture);
      assert.deepEqual(occurrences(text, names, kinds).map(({ start, end }) => [start, text.slice(start, end)]), spans.map(({ start, end }) => [start, text.slice(start, end)]));
    });
  }
});

describe('tagging all occurrences', () => {
  it('leaves out, and counts, those where a tag would break something', () => {
    const { text, spans } = marked('«Kim» met «Lee»; so!«Kim» and `«Kim»` and *«Kim* so» that «Kim»');
    const { edits, leftOut } = tagAllOccurrences(text, spans, (words) => ({ kind: words === 'Lee' ? 'event' : 'actor' }), kinds);
    assert.equal(applyEdits(text, edits), '[Kim]{.actor} met [Lee]{.event}; so!Kim and `Kim` and *Kim* so that [Kim]{.actor}');
    assert.equal(leftOut, 3);
  });
});
