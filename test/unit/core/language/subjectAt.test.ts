import assert from 'node:assert/strict';
import { subjectInFile } from '../../../../src/core/language/subjectsInFile';
import type { SubjectAt } from '../../../../src/core/language/subject';
import { subjectAt } from '../../../../src/core/language/subjectAt';
import { cursorIn, LanguageCase, worldSections } from '../../../support/languageCase';

function shown(text: string, found: SubjectAt | undefined): string | undefined {
  if (!found) return undefined;
  const { subject, start, end, as } = found;
  const named = subject.what === 'entities' ? subject.keys.join(' + ') : `${subject.what} ${subject.id}`;
  return `${named} ${as === 'name' ? '' : `(${as}) `}at “${text.slice(start, end)}”`;
}

function speaksOf(fixture: string): string | undefined {
  const { text, offset } = cursorIn(fixture);
  const { index } = new LanguageCase(worldSections, { 'a.md': text });
  return shown(text, subjectAt(index, { document: 'a.md', text }, offset));
}

describe('a place in an article speaks', () => {
  const cases = [
    ['of an actor, in its name', '[Kim J|ong Un]{.actor} spoke', 'kim-jong-un at “Kim Jong Un”'],
    ['of an actor, in its attributes', '[Kim Jong Un]{.act|or}', 'kim-jong-un at “Kim Jong Un”'],
    ['of an actor, in Hangul with a particle', '[김|정은]{.actor}이', 'kim-jong-un at “김정은”'],
    ['of an actor, in Han', '据[朝|鲜]{.actor}说', 'north-korea at “朝鲜”'],
    ['of an actor, in Arabic', 'قال [بَشَّار| الأسد]{.actor}', 'al-asad at “بَشَّار الأسد”'],
    ['of an actor, behind an emoji', '🛰 [NA|TA]{.actor}', 'nata at “NATA”'],
    ['of one of several, at its id', '[both]{.actor ref="nata kim-|yo-jong"}', 'kim-yo-jong at “kim-yo-jong”'],
    ['of all of several, in their text', '[bo|th]{.actor ref="nata kim-yo-jong"}', 'nata + kim-yo-jong at “both”'],
    ['of a name that is not in the case yet', '[Ch|oe]{.actor}', ' name actor choe at “Choe”'],
    ['of an id that nobody has', '[Choe]{.actor ref=ch|oe}', ' ref actor choe at “choe”'],
    ['of an id that nobody has, whatever it is said to be', '[Choe]{.actor ref=ch|oe} [it]{.event ref=choe}', ' ref actor choe +  ref event choe at “choe”'],
    ['of an actor, in the head of the article', '---\nnames: { he: nat|a }\n---\n[He]{.actor}', 'nata at “nata”'],
    ['of a source, in the head of its text', '\ufeff---\r\nsource: "@kc|na-2024-05-28"\r\n---\r\n', 'source kcna-2024-05-28 at “kcna-2024-05-28”'],
    ['of nothing in the head but at an id', '---\nnames: { h|e: nata }\n---\n[He]{.actor}', undefined],
    ['of an actor in a claim', '[That [NA|TA]{.actor} built it]{.claim #c-00000001}', 'nata at “NATA”'],
    ['of a claim, in its words', '[That NATA bu|ilt it]{.claim #c-00000001}', 'claim c-00000001 (words) at “That NATA built it”'],
    ['of a claim, at its id', '[It failed]{.claim #c-00|000001}', 'claim c-00000001 at “c-00000001”'],
    ['of a claim that is cited', '[abo|ve]{.claim ref=c-00000001}', 'claim c-00000001 (words) at “above”'],
    ['of a claim in a div', '::: {.claim #c-00000001}\nIt fa|iled.\n:::\n', 'claim c-00000001 (words) at “It failed.\n”'],
    ['of a source', 'So [@kcna-2024|-05-28, p. 3]', 'source kcna-2024-05-28 at “@kcna-2024-05-28”'],
    ['of the second source of a group', '[@jcs-2024; @kcna|-2024-05-28]', 'source kcna-2024-05-28 at “@kcna-2024-05-28”'],
    ['of a source in a claim', '[It failed [@jcs-|2024]]{.claim #c-00000001}', 'source jcs-2024 at “@jcs-2024”'],
    ['of nothing in prose', 'Kim |Jong Un', undefined],
    ['of nothing between sources', '[@jcs-2024, p. 3|4; @kcna-2024-05-28]', undefined],
    ['of nothing in code', '`[Kim J|ong Un]{.actor}`', undefined],
    ['of nothing in a tag of another class', '[No|te]{.aside}', undefined],
  ] as const;
  for (const [what, fixture, outcome] of cases) it(what, () => { assert.equal(speaksOf(fixture), outcome?.replace(/\n(?=”)/u, '')); });
});

describe('a place in the evidence file speaks', () => {
  const { index, file } = new LanguageCase(worldSections);
  const at = (before: string, inside: string): string | undefined => {
    const from = file.text.indexOf(before);
    assert.ok(from >= 0, before);
    const offset = file.text.indexOf(inside, from) + 1;
    return shown(file.text, subjectInFile(index, file, offset));
  };
  const cases = [
    ['of an actor, at its key', '"actors"', '"nata"', 'nata (record) at “nata”'], ['of an event', '"events"', '"launch', 'launch-2024-05-27 (record) at “launch-2024-05-27”'],
    ['of an entity of the case’s own kind', '"entities"', '"sohae"', 'sohae (record) at “sohae”'], ['of a source', '"sources"', '"jcs-2024"', 'source jcs-2024 (record) at “jcs-2024”'],
    ['of evidence', '"evidence": {', '"e-00000001"', 'evidence e-00000001 (record) at “e-00000001”'], ['of a question', '"questions"', '"q-00000001"', 'question q-00000001 (record) at “q-00000001”'],
    ['of whom a role concerns', '"roles"', '"north-korea"', 'north-korea at “north-korea”'], ['of who took part', '"actor":', '"north-korea"', 'north-korea at “north-korea”'],
    ['of a place', '"place": "', '"sohae"', 'sohae at “sohae”'], ['of a publisher', '"publisher"', '"nata"', 'nata at “nata”'],
    ['of the source of an item', '"source":', '"kcna', 'source kcna-2024-05-28 at “kcna-2024-05-28”'], ['of an original', '"derivedFrom"', '"kcna', 'source kcna-2024-05-28 at “kcna-2024-05-28”'],
    ['of linked evidence', '"links"', '"e-00000002"', 'evidence e-00000002 at “e-00000002”'], ['of a hypothesis', '"hypotheses"', '"c-00000009"', 'claim c-00000009 at “c-00000009”'],
    ['of nothing in a name', '"name"', '"Kim Jong Un"', undefined], ['of nothing in the heading of a section', '"actors"', 'actors"', undefined], ['of nothing in an alias', '"aliases"', '"김정은"', undefined],
  ] as const;
  for (const [what, before, inside, outcome] of cases) it(what, () => { assert.equal(at(before, inside), outcome); });
});
