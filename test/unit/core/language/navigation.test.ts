import assert from 'node:assert/strict';
import { definitionsOf } from '../../../../src/core/language/definitions';
import { highlightsAt } from '../../../../src/core/language/highlights';
import { subjectInFile } from '../../../../src/core/language/subjectsInFile';
import { documentsWithHead, placesInHeads } from '../../../../src/core/language/idsInHead';
import { isInLink } from '../../../../src/core/language/isInLink';
import type { AnyPlace } from '../../../../src/core/language/place';
import { referencesOf } from '../../../../src/core/language/references';
import type { Subject } from '../../../../src/core/language/subject';
import { subjectAt } from '../../../../src/core/language/subjectAt';
import { cursorIn, LanguageCase, worldSections } from '../../../support/languageCase';
import { marked } from '../../../support/marks';

const other = '[김정은]{.actor}이 왔다. [NATA]{.actor} [@kcna-2024-05-28]\n\n::: {.claim #c-00000002}\nIt flew.\n:::\n\nSee [above]{.claim ref=c-00000001}.\n';

/** A place as the words that stand there, in which document; checked against line and column, and in the evidence file with what stands around. */
function shown(languageCase: LanguageCase, place: AnyPlace): string {
  if (place.document === undefined) {
    const { text } = languageCase.file;
    const line = text.slice(text.lastIndexOf('\n', place.start) + 1, text.indexOf('\n', place.end)).trim().replace(/,$/u, '');
    return line.replace(text.slice(place.start, place.end), (id) => `«${id}»`);
  }
  const text = languageCase.textOf(place.document);
  const lines = text.slice(0, place.start).split('\n');
  assert.deepEqual([place.line, place.column], [lines.length, (lines.at(-1) ?? '').length + 1]);
  return `${place.document}: ${text.slice(place.start, place.end).trim()}`;
}

function caseWith(fixture: string): { readonly languageCase: LanguageCase; readonly text: string; readonly offset: number } {
  const { text, offset } = cursorIn(fixture);
  return { languageCase: new LanguageCase(worldSections, { 'a.md': text, 'other.md': other }), text, offset };
}

function definitions(fixture: string): readonly string[] {
  const { languageCase, text, offset } = caseWith(fixture);
  const found = subjectAt(languageCase.index, { document: 'a.md', text }, offset);
  return found ? definitionsOf(languageCase.index, languageCase.file, found, { document: 'a.md', offset }).map((place) => shown(languageCase, place)) : [];
}

function references(fixture: string, withRecord: boolean): readonly string[] {
  const { languageCase, text, offset } = caseWith(fixture);
  const found = subjectAt(languageCase.index, { document: 'a.md', text }, offset);
  return found ? referencesOf(languageCase.index, languageCase.file, found.subject, withRecord).map((place) => shown(languageCase, place)) : [];
}

/** The fixture, in which the highlights at `|` are expected to be the «marked» words. */
function expectHighlights(fixture: string): void {
  const { text: withCursor, spans } = marked(fixture);
  const { text, offset } = cursorIn(withCursor);
  const moved = spans.map(({ start, end }) => text.slice(start - Number(start > offset), end - Number(end > offset)));
  const { index } = new LanguageCase(worldSections, { 'a.md': text });
  const found = highlightsAt(index, { document: 'a.md', text }, offset);
  assert.deepEqual((found ?? []).map(({ start, end }) => text.slice(start, end)), moved);
}

describe('the definition', () => {
  const cases = [
    ['of an actor is its record', '[Kim J|ong Un]{.actor}', ['"«kim-jong-un»": {']],
    ['of an alias in another script', '[김|정은]{.actor}은', ['"«kim-jong-un»": {']],
    ['of an actor, from its id', '[he]{.actor ref=kim-yo|-jong}', ['"«kim-yo-jong»": {']],
    ['of an event', '[the May| launch]{.event}', ['"«launch-2024-05-27»": {']],
    ['of a place', '[So|hae]{.place}', ['"«sohae»": {']],
    ['of two that a tag names', '[bo|th]{.actor ref="nata putin"}', ['"«nata»": {', '"«putin»": {']],
    ['of a source', '[@jcs|-2024]', ['"«jcs-2024»": {']],
    ['of a claim is its record', '[It fai|led]{.claim #c-00000001}', ['"«c-00000001»": {']],
    ['of a claim that is cited is where it is made, and its record', '[It failed]{.claim #c-00000001} [a|bove]{.claim ref=c-00000001}', ['a.md: It failed', '"«c-00000001»": {']],
    ['of a claim in a div of another article', '[s|ee]{.claim ref=c-00000002}', ['other.md: It flew.']],
    ['of a name that nobody added is none', '[Ch|oe]{.actor}', []],
    ['of an ambiguous name is none', '[K|im]{.actor}', []],
  ] as const;
  for (const [what, fixture, outcome] of cases) it(what, () => { assert.deepEqual(definitions(fixture), outcome); });

  it('of an id in the evidence file is its record', () => {
    const languageCase = new LanguageCase(worldSections);
    const offset = languageCase.file.text.indexOf('"publisher": "nata"') + '"publisher": "n'.length;
    const found = subjectInFile(languageCase.index, languageCase.file, offset);
    assert.deepEqual(found && definitionsOf(languageCase.index, languageCase.file, found).map((place) => shown(languageCase, place)), ['"«nata»": {']);
  });
  it('of the key of a claim’s record is where an article makes it', () => {
    const languageCase = new LanguageCase(worldSections, { 'a.md': '[It failed]{.claim #c-00000001}' });
    const found = subjectInFile(languageCase.index, languageCase.file, languageCase.file.text.indexOf('"c-00000001": {') + 1);
    assert.deepEqual(found && definitionsOf(languageCase.index, languageCase.file, found).map((place) => shown(languageCase, place)), ['a.md: It failed']);
  });
});

describe('the references', () => {
  it('of an actor are all mentions, by whatever name', () => {
    assert.deepEqual(references('[Kim J|ong Un]{.actor}, [he]{.actor ref=kim-jong-un}', false), ['a.md: Kim Jong Un', 'a.md: he', 'other.md: 김정은']);
  });
  it('have the record where it is wanted, and where other records name it', () => {
    assert.deepEqual(references('[NA|TA]{.actor}', true), ['a.md: NATA', 'other.md: NATA', '"«nata»": {', '"publisher": "«nata»"']);
    assert.deepEqual(references('[NA|TA]{.actor}', false), ['a.md: NATA', 'other.md: NATA', '"publisher": "«nata»"']);
  });
  it('of two that a tag names are each place once', () => {
    assert.deepEqual(references('[bo|th]{.actor ref="nata kim-jong-un"} [NATA]{.actor}', false).slice(0, 4), ['a.md: both', 'a.md: NATA', 'other.md: 김정은', 'other.md: NATA']);
  });
  it('of a claim are where it is made, cited and argued', () => {
    assert.deepEqual(references('[It fai|led]{.claim #c-00000001}', true), ['a.md: It failed', 'other.md: above', '"«c-00000001»": {', '"«c-00000001»"']);
  });
  it('of a source are its citations and what comes from it', () => {
    assert.deepEqual(references('[@kcna-2024|-05-28]', false), ['a.md: [@kcna-2024-05-28]', 'other.md: [@kcna-2024-05-28]', '"«kcna-2024-05-28»"', '"source": "«kcna-2024-05-28»"']);
  });
  it('of what no record answers are all places that name it, whatever they say it is', () => {
    const languageCase = new LanguageCase({ ...worldSections, claims: { 'c-00000001': { by: 'choe' } } }, { 'a.md': '[Choe]{.actor ref=choe} [it]{.event ref=choe}' });
    const found = subjectInFile(languageCase.index, languageCase.file, languageCase.file.text.indexOf('choe'));
    assert.deepEqual(found && referencesOf(languageCase.index, languageCase.file, found.subject, true).map((place) => shown(languageCase, place)), ['a.md: Choe', 'a.md: it', '"by": "«choe»"']);
  });
  it('of a name that is not in the case yet are its mentions', () => { assert.deepEqual(references('[Ch|oe]{.actor} and [choe]{.actor}', true), ['a.md: Choe', 'a.md: choe']); });
});

describe('the highlights', () => {
  const cases = [
    ['of an actor are its mentions by any name', '«[Kim J|ong Un»]{.actor} [«김정은»]{.actor}이 [«he»]{.actor ref=kim-jong-un}, not [Kim Yo Jong]{.actor}'.replace('«[', '[«')],
    ['in right-to-left text', '[«بَشَّار| الأسد»]{.actor} ثم [«بَشَّار الأسد»]{.actor}'],
    ['of a source are its keys', 'So [«@jcs|-2024»; @nobody] and [«@jcs-2024»]'],
    ['of a claim, from its id', '[«It failed»]{.claim #c-0000|0001} [«above»]{.claim ref=c-00000001}'],
    ['of a claim’s words are left to the editor', '[It fai|led]{.claim #c-00000001} [above]{.claim ref=c-00000001}'],
    ['of prose are left to the editor', 'Kim| [Kim Jong Un]{.actor}'],
  ] as const;
  for (const [what, fixture] of cases) it(what, () => { expectHighlights(fixture); });

  it('have the head of the article, in any line ends', () => { expectHighlights('\ufeff---\r\nnames: { he: «nata», it: «nata» }\r\n---\r\n[«NA|TA»]{.actor} [«he»]{.actor}'); });

  it('are undefined where the editor is to find words', () => {
    const { languageCase: { index }, text, offset } = caseWith('[It fai|led]{.claim #c-00000001}');
    assert.equal(highlightsAt(index, { document: 'a.md', text }, offset), undefined);
  });
});

describe('the heads of articles', () => {
  const source = "---\nsource: '@kcna-2024-05-28'\n---\nSo [NATA]{.actor}.";
  const articles = { 'a.md': '---\ntitle: nata\nnames: { he: nata, she: kim-yo-jong }\n---\n[He]{.actor}', 'b.md': '[NATA]{.actor}', 'sources/kcna.md': source };
  const sources = { ...worldSections.sources, 'kcna-2024-05-28': { ...worldSections.sources['kcna-2024-05-28'], text: 'sources/kcna.md' } };
  const languageCase = new LanguageCase({ ...worldSections, sources }, articles);
  const { index } = languageCase;
  const found = (subject: Subject): readonly string[] => {
    const documents = documentsWithHead(index, subject);
    return placesInHeads(index, documents.map((document) => ({ document, text: languageCase.textOf(document) })), subject).map((place) => shown(languageCase, place));
  };
  it('name an actor', () => { assert.deepEqual(found({ what: 'entities', keys: ['nata'] }), ['a.md: nata']); });
  it('name the source whose text it is', () => { assert.deepEqual(found({ what: 'source', id: 'kcna-2024-05-28' }), ['sources/kcna.md: kcna-2024-05-28']); });
  it('name nothing else', () => { assert.deepEqual(found({ what: 'claim', id: 'c-00000001' }), []); });
});

describe('a link of Markdown in a claim', () => {
  it('is known', () => {
    const { text, offset } = cursorIn('[see [a p|age](b.md)]{.claim #c-00000001}');
    assert.equal(isInLink(text, offset), true);
    assert.equal(isInLink(text, 2), false);
  });
});
