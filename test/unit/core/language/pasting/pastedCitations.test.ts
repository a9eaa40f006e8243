import assert from 'node:assert/strict';
import { pastedCitations } from '../../../../../src/core/language/pasting/pastedCitations';
import { cursorIn, LanguageCase } from '../../../../support/languageCase';

const item = { type: 'report', title: 'Statement' };
const sections = {
  sources: {
    'smith2024': { csl: { ...item, author: [{ family: 'Smith' }], URL: 'https://www.example.org/a/?id=1', DOI: '10.1000/ABC.5' } },
    'jones2023': { csl: { ...item, URL: 'https://example.org/both' }, archive: 'https://archive.example/x' },
    'kim-2022': { csl: { ...item, URL: 'https://example.org/both/' } },
    'nata': { csl: item },
    '북한-2024': { csl: item },
  },
};

function outcomes(fixture: string, pasted: string): readonly string[] {
  const { text, offset } = cursorIn(fixture);
  const { index } = new LanguageCase(sections, { 'a.md': text });
  return pastedCitations(index, text, [{ start: offset, end: offset }], pasted).map(({ insert, isSure }) => `${text.slice(0, offset)}${insert}${text.slice(offset)}${isSure ? '' : ' (possibly)'}`);
}

describe('a pasted text is a citation', () => {
  const cases = [
    ['by its key behind an @', 'So it was |.', '@smith2024', ['So it was [@smith2024].']],
    ['by its key alone, possibly', 'So it was |.', 'nata', ['So it was [@nata]. (possibly)']],
    ['by several keys', '|', 'smith2024, jones2023', ['[@smith2024; @jones2023] (possibly)']],
    ['as LaTeX writes it', '|', '\\autocite{smith2024,jones2023}', ['[@smith2024; @jones2023]']],
    ['as an entry of BibTeX', '|', '@article{smith2024,\n  title = {x},\n}', ['[@smith2024]']],
    ['as an item of CSL-JSON', '|', '[{"id": "smith2024", "type": "report"}]', ['[@smith2024]']],
    ['by its address, whatever its beginning and end', '|', 'http://example.org/a/?id=1#part\n', ['[@smith2024]']],
    ['by the address of its archived copy', '|', 'https://archive.example/x', ['[@jones2023]']],
    ['by its DOI', '|', '10.1000/abc.5', ['[@smith2024]']],
    ['by the address of its DOI', '|', 'https://doi.org/10.1000/abc.5', ['[@smith2024]']],
    ['possibly of each that has the address', '|', 'https://example.org/both', ['[@jones2023] (possibly)', '[@kim-2022] (possibly)']],
    ['in other scripts', '|', '@북한-2024', ['[@북한-2024]']],
    ['behind another one in its brackets', 'So [@nata|].', '[@smith2024]', ['So [@nata; @smith2024].']],
    ['before another one in its brackets', 'So [|@nata].', '@smith2024', ['So [@smith2024; @nata].']],
    ['behind a semicolon', 'So [@nata; |].', 'smith2024', ['So [@nata; @smith2024]. (possibly)']],
    ['behind an @ that is there', 'So [@|].', '@smith2024', ['So [@smith2024].']],
    ['in brackets of its own within a claim', '[It flew |]{.claim}', '@smith2024', ['[It flew [@smith2024]]{.claim}']],
    ['that is one already: nothing is offered', '|', '[@smith2024]', []],
    ['that completes one already: nothing is offered', 'So [@|].', 'smith2024', []],
    ['but not of an unknown key', '|', '@nobody2020', []],
    ['but not where one of several keys is unknown', '|', 'smith2024, nobody2020', []],
    ['but not in a sentence', '|', 'nata said so', []],
    ['but not in the middle of a key', 'So [@na|ta].', '@smith2024', []],
    ['but not in code', '`a | b`', '@smith2024', []],
    ['but not in the front matter', '---\nsource: |\n---\n', '@smith2024', []],
  ] as const;
  for (const [what, fixture, pasted, outcome] of cases) it(what, () => { assert.deepEqual(outcomes(fixture, pasted), outcome); });

  it('but a long text is not read', () => { assert.deepEqual(outcomes('|', `${'x'.repeat(3000)} @smith2024`), []); });

  it('at several places only where it is written alike', () => {
    const text = 'One. Two [@nata].';
    const { index } = new LanguageCase(sections, { 'a.md': text });
    const at = (...offsets: readonly number[]) => pastedCitations(index, text, offsets.map((start) => ({ start, end: start })), '@smith2024').length;
    assert.equal(at(3, 8), 1);
    assert.equal(at(3, 15), 0);
  });
});
