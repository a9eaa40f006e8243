import assert from 'node:assert/strict';
import { applyEdits } from '../../../../src/core/applyEdits';
import { isRefusal } from '../../../../src/core/tagging/refusal';
import { tagSelections } from '../../../../src/core/tagging/tagSelections';
import type { TagRequest } from '../../../../src/core/tagging/tagRequest';
import { marked } from '../../../support/marks';

const kinds = new Set(['actor', 'event', 'claim']);
const actor: TagRequest = { kind: 'actor' };
const claim: TagRequest = { kind: 'claim', id: 'c-7f3a2kq9' };

function outcome(fixture: string, request: TagRequest): string {
  const { text, spans } = marked(fixture);
  const result = tagSelections(text, spans, () => request, kinds);
  return isRefusal(result) ? result.code : applyEdits(text, result);
}

function table(request: TagRequest, rows: Readonly<Record<string, readonly [fixture: string, expected: string]>>): void {
  for (const [sentence, [fixture, expected]] of Object.entries(rows)) {
    it(sentence, () => { assert.equal(outcome(fixture, request), expected); });
  }
}

describe('tagging a name', () => {
  table(actor, {
    'wraps it': ['«Kim Jong Un» spoke.', '[Kim Jong Un]{.actor} spoke.'],
    'leaves white space outside': ['So« Kim Jong Un »spoke.', 'So [Kim Jong Un]{.actor} spoke.'],
    'leaves a full stop outside': ['It was «Kim Jong Un.»', 'It was [Kim Jong Un]{.actor}.'],
    'keeps the full stop of an abbreviation': ['by the «U.S.» in May', 'by the [U.S.]{.actor} in May'],
    'keeps the full stop of a company': ['by «Maxar Inc.» in May', 'by [Maxar Inc.]{.actor} in May'],
    'leaves quotation marks and a comma outside': ['the «“Kim Jong Un,”» they', 'the “[Kim Jong Un]{.actor},” they'],
    'leaves parentheses outside': ['the leader «(Kim Jong Un)» spoke', 'the leader ([Kim Jong Un]{.actor}) spoke'],
    'keeps parentheses that belong to it': ['the «Workers’ Party (WPK)» met', 'the [Workers’ Party (WPK)]{.actor} met'],
    'leaves a curly possessive outside': ['«Kim Jong Un’s» scientists', '[Kim Jong Un]{.actor}’s scientists'],
    'leaves a straight possessive outside': ["«Kim Jong Un's» scientists", "[Kim Jong Un]{.actor}'s scientists"],
    'leaves the possessive of a plural outside': ['the «United States’» answer', 'the [United States]{.actor}’ answer'],
    'keeps the opening sign of an Arabic name': ['«‘Abd al-Malik» spoke', '[‘Abd al-Malik]{.actor} spoke'],
    'takes the name at the cursor': ['Then Kim J«»ong Un spoke.', 'Then [Kim Jong Un]{.actor} spoke.'],
    'works over a line break': ['«Kim\nJong Un» spoke', '[Kim\nJong Un]{.actor} spoke'],
    'works over a line break in a quotation': ['> so «Kim\n> Jong Un» spoke', '> so [Kim\n> Jong Un]{.actor} spoke'],
    'keeps CRLF': ['a\r\n\r\n«Kim» b\r\n', 'a\r\n\r\n[Kim]{.actor} b\r\n'],
    'takes the emphasis around it whole': ['*«Kim Jong Un*» spoke', '[*Kim Jong Un*]{.actor} spoke'],
    'goes inside emphasis': ['*«Kim Jong Un»* spoke', '*[Kim Jong Un]{.actor}* spoke'],
    'goes inside strong emphasis and leaves the rest': ['**«Kim» spoke**', '**[Kim]{.actor} spoke**'],
    'takes a code span whole': ['the `«Kwangmyongsong»` spoke', 'the [`Kwangmyongsong`]{.actor} spoke'],
    'takes a link whole that it cuts': ['see «Kim [Jong» Un](u.html) there', 'see [Kim [Jong Un](u.html)]{.actor} there'],
    'leaves a heading sign outside': ['«# Kim Jong Un»\n', '# [Kim Jong Un]{.actor}\n'],
    'leaves a list marker outside': ['«- Kim Jong Un»\n', '- [Kim Jong Un]{.actor}\n'],
    'goes into a table cell': ['| a | b |\n|---|---|\n| «Kim» | c |\n', '| a | b |\n|---|---|\n| [Kim]{.actor} | c |\n'],
    'goes into a footnote': ['a[^1]\n\n[^1]: by «Kim».\n', 'a[^1]\n\n[^1]: by [Kim]{.actor}.\n'],
    'goes before a parenthesis': ['«Kim»(leader)', '[Kim]{.actor}(leader)'],
    'escapes a bracket without partner': ['by «Kim] Jong» Un', 'by [Kim\\] Jong]{.actor} Un'],
    'never cuts an emoji': ['by «Kim 🚀» x', 'by [Kim 🚀]{.actor} x'],
    'works in Korean': ['그러나 «김정은»은 말했다', '그러나 [김정은]{.actor}은 말했다'],
    'works in Arabic': ['قال «كيم جونغ أون» أمس', 'قال [كيم جونغ أون]{.actor} أمس'],
    'goes inside a claim': ['[«Kim» spoke]{.claim #c-1}', '[[Kim]{.actor} spoke]{.claim #c-1}'],
    'comes out of half a delimiter of its own tag': ['[«Kim]{.act»or} spoke', 'already-tagged'],
    'refuses what is tagged already': ['[«Kim»]{.actor} spoke', 'already-tagged'],
    'refuses what is tagged already, at the cursor': ['[Kim J«»ong Un]{.actor} spoke', 'already-tagged'],
    'refuses half a tag': ['[Kim «Jong Un]{.event} and» Lee', 'overlaps-tag'],
    'refuses front matter': ['---\ntitle: «Kim»\n---\n', 'tag-in-front-matter'],
    'refuses the inside of code': ['`so «Kim» spoke`', 'tag-in-literal'],
    'refuses a code block': ['```\n«Kim»\n```\n', 'tag-in-literal'],
    'refuses math': ['so $a + «Kim»$ is', 'tag-in-literal'],
    'refuses an address': ['so [a](http://«Kim».org) is', 'tag-in-literal'],
    'refuses HTML': ['so <b title="«Kim»">x</b>', 'tag-in-literal'],
    'refuses two paragraphs': ['by «Kim\n\nJong» Un', 'name-over-paragraphs'],
    'refuses an empty place': ['a  «»  b', 'nothing-to-tag'],
    'refuses punctuation alone': ['a «, » b', 'nothing-to-tag'],
    'refuses what would become a picture': ['Wow!«Kim» spoke', 'picture-before'],
    'goes behind a circumflex, as Pandoc reads it': ['a ^«Kim» spoke', 'a ^[Kim]{.actor} spoke'],
    'refuses half an emphasis that cannot be made whole': ['so *he «said* that» x', 'changes-meaning'],
    'tags several at once': ['«Kim» and «Lee» and «Choe»', '[Kim]{.actor} and [Lee]{.actor} and [Choe]{.actor}'],
    'tags neighbours at once': ['«Kim»«Lee»', '[Kim]{.actor}[Lee]{.actor}'],
    'refuses several that overlap': ['«Kim Jong «Un» x»', 'overlapping-selections'],
  });
  table({ kind: 'actor', attributes: { ref: 'kim-jong-un' } }, {
    'writes a reference': ['«Kim» spoke', '[Kim]{.actor ref=kim-jong-un} spoke'],
    'adds a reference to a tag': ['[«Kim»]{.actor} spoke', '[Kim]{.actor ref=kim-jong-un} spoke'],
    'changes the reference of a tag': ['[«Kim»]{.actor ref="kim il sung" .x} spoke', '[Kim]{.actor ref=kim-jong-un .x} spoke'],
    'refuses the same reference': ['[«Kim»]{.actor ref=kim-jong-un} spoke', 'already-tagged'],
  });
  table(actor, { 'takes a reference away': ['[«Kim»]{.actor ref=kim-il-sung} spoke', '[Kim]{.actor} spoke'] });
  table({ kind: 'event', attributes: { ref: 'launch-1 launch-2' } }, {
    'quotes several references': ['both «launches» failed', 'both [launches]{.event ref="launch-1 launch-2"} failed'],
  });
});

describe('tagging a claim', () => {
  table(claim, {
    'wraps a sentence': ['So it is. «The launch failed.» Then', 'So it is. [The launch failed.]{.claim #c-7f3a2kq9} Then'],
    'wraps tagged names': ['«[Kim]{.actor} spoke»', '[[Kim]{.actor} spoke]{.claim #c-7f3a2kq9}'],
    'takes a cut name whole': ['[Kim Jong «Un]{.actor} spoke»', '[[Kim Jong Un]{.actor} spoke]{.claim #c-7f3a2kq9}'],
    'wraps links, code and citations': ['«see [a](b) and `c]` [@k, p. 3]»', '[see [a](b) and `c]` [@k, p. 3]]{.claim #c-7f3a2kq9}'],
    'makes a div of two paragraphs': ['«One.\n\nTwo.»\n', '::: {.claim #c-7f3a2kq9}\nOne.\n\nTwo.\n:::\n'],
    'makes a div between other paragraphs': ['Zero.\n\n«One.\n\nTwo.»\n\nThree.\n', 'Zero.\n\n::: {.claim #c-7f3a2kq9}\nOne.\n\nTwo.\n:::\n\nThree.\n'],
    'makes a div behind front matter': ['---\ntitle: x\n---\n«One.\n\nTwo.»', '---\ntitle: x\n---\n::: {.claim #c-7f3a2kq9}\nOne.\n\nTwo.\n:::'],
    'makes a div with CRLF': ['«One.\r\n\r\nTwo.»\r\n', '::: {.claim #c-7f3a2kq9}\r\nOne.\r\n\r\nTwo.\r\n:::\r\n'],
    'makes a longer fence around a div': ['«One.\n\n::: {.claim #c-1}\nTwo.\n:::»\n', ':::: {.claim #c-7f3a2kq9}\nOne.\n\n::: {.claim #c-1}\nTwo.\n:::\n::::\n'],
    'makes a div in a quotation': ['> «One.\n>\n> Two.»\n', '> ::: {.claim #c-7f3a2kq9}\n> One.\n>\n> Two.\n> :::\n'],
    'makes a div of a whole list': ['So:\n\n«- one\n- two»\n\nEnd', 'So:\n\n::: {.claim #c-7f3a2kq9}\n- one\n- two\n:::\n\nEnd'],
    'makes a div of a list selected without its first marker': ['So:\n\n- «one\n- two»\n', 'So:\n\n::: {.claim #c-7f3a2kq9}\n- one\n- two\n:::\n'],
    'makes a div of an introduction and its list': ['«So:\n\n- one\n- two»\n', '::: {.claim #c-7f3a2kq9}\nSo:\n\n- one\n- two\n:::\n'],
    'makes a div behind a heading': ['# H\n«One.\n\nTwo.»\n', '# H\n::: {.claim #c-7f3a2kq9}\nOne.\n\nTwo.\n:::\n'],
    'refuses parts of paragraphs': ['So one. «One.\n\nTwo.» Three.', 'partial-paragraphs'],
    'refuses some items of a list': ['- one\n- «two\n- three»\n- four\n', 'partial-paragraphs'],
    'refuses some items of a loose list': ['- one\n\n- «two\n\n- three»\n\n- four\n', 'partial-paragraphs'],
    'refuses half of another claim': ['[One «two]{.claim #c-1} three»', 'overlaps-tag'],
    'refuses a claim': ['[«One two»]{.claim #c-1}', 'already-tagged'],
    'goes inside another claim': ['[One «two»]{.claim #c-1}', '[One [two]{.claim #c-7f3a2kq9}]{.claim #c-1}'],
    'goes around another claim': ['«[One]{.claim #c-1} two»', '[[One]{.claim #c-1} two]{.claim #c-7f3a2kq9}'],
    'makes a div of one whole div': ['«::: {.claim #c-1}\nOne.\n\nTwo.\n:::»', 'already-tagged'],
  });
});
