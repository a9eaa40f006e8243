import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { locateQuotation } from '../../../../src/core/anchoring/locateQuotation';
import { quotationOf } from '../../../../src/core/anchoring/quotation';
import { ReadableText } from '../../../../src/core/anchoring/readableText';
import { editClasses, type EditClass } from './editClasses';
import { Dice, sentencesOf, someQuotation } from './randomEdits';

const corpus = path.resolve('../shared/corpus');
const parts = ['centcom', 'us-state-department', 'wikipedia'];
const runs = Number(process.env['DOSSIER_RUNS'] ?? 250);
const seed = 20241127;

function corpusTexts(): readonly string[] {
  const documents = parts.flatMap((part) => readFileSync(path.join(corpus, 're3d', part, 'documents.json'), 'utf8').trim().split('\n'));
  const texts = documents.map((line) => (JSON.parse(line) as { text: string }).text);
  return [readFileSync(path.join(corpus, 'north-korea-space-ambitions.txt'), 'utf8'), ...texts].filter((text) => sentencesOf(text).length > 3);
}

type Outcome = 'right' | 'lost' | 'wrong';

interface Tally {
  readonly right: number;
  readonly lost: number;
  readonly wrong: readonly string[];
}

/** Where the words are gone, to say so is right and to find them anywhere is wrong. */
function outcomeOf(edit: EditClass, text: string, dice: Dice): { readonly outcome: Outcome; readonly story: string } | undefined {
  const { before, quoted, after, expected } = edit(text, someQuotation(text, dice), dice);
  const quotation = quotationOf(ReadableText.ofMarkdown(before), quoted);
  if (!quotation) return undefined;
  const anchoring = locateQuotation(ReadableText.ofMarkdown(after), quotation);
  if (anchoring.state === 'lost') return { outcome: expected ? 'lost' : 'right', story: '' };
  const { start, end } = anchoring.place;
  const isThere = expected !== undefined && start >= expected.start && end <= expected.end && end - start > 0.8 * (expected.end - expected.start);
  return { outcome: isThere ? 'right' : 'wrong', story: `“${quotation.exact}” was found as “${after.slice(start, end)}” (${anchoring.place.words}), not ${expected ? after.slice(expected.start, expected.end) : 'gone'}` };
}

function measure(edit: EditClass, texts: readonly string[]): Tally {
  const dice = new Dice(seed);
  const outcomes = Array.from({ length: runs }, () => outcomeOf(edit, dice.of(texts), dice)).filter((outcome) => outcome !== undefined);
  const count = (wanted: Outcome): number => outcomes.filter(({ outcome }) => outcome === wanted).length;
  return { right: count('right'), lost: count('lost'), wrong: outcomes.filter(({ outcome }) => outcome === 'wrong').map(({ story }) => story) };
}

describe('quotations of a corpus after random edits', () => {
  const rows: string[] = [];
  let texts: readonly string[];

  before(function () {
    if (!existsSync(corpus)) {
      process.stdout.write(`    skipped: there is no ${path.relative('.', corpus)}\n`);
      this.skip();
    }
    texts = corpusTexts();
  });
  after(() => { if (rows.length > 0) process.stdout.write(`    ${['right / lost / wrong', ...rows].join('\n    ')}\n`); });

  for (const [name, edit] of Object.entries(editClasses)) {
    it(`are never found in the wrong place: ${name}`, () => {
      const { right, lost, wrong } = measure(edit, texts);
      rows.push(`${name}: ${right} / ${lost} / ${wrong.length}`);
      assert.deepEqual(wrong, []);
    });
  }
});
