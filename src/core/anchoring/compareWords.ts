import { isAcronymOfOther, isFiller, isMistyped } from './smallChanges';
import type { Word, Words } from './words';

/** How the words of a quotation and those at a place differ. */
export interface Comparison {
  /** The words of the place, by their numbers; `last` included. */
  readonly first: number;
  readonly last: number;
  /** Words that were mistyped, or fillers that came or went. */
  readonly slips: number;
  /** Words that say something else, or are missing or added. */
  readonly changes: number;
}

/** What a slip and a change cost when the best way is sought to set words against words: no number of slips is worth a change. */
const costs = { slip: 1, change: 1000 };
/** Words that may have been added or lost up to any place. */
const widestShift = 24;
/** Words before and behind the place that was found by letters. */
const margin = 3;

/** Sets the quoted words against those of the text around the words from `first` to `last`, as well as they fit. */
export function compareWords(quoted: Words, text: Words, first: number, last: number): Comparison {
  const from = Math.max(0, first - margin);
  const ways = waysThrough(quoted, text, from, Math.min(text.all.length - 1, last + margin));
  // Another last word in its place is likelier than none.
  const end = ways.reduce((best, { cost }, at) => (cost <= (ways[best]?.cost ?? Infinity) ? at : best), 0);
  const { cost = 0, begin = 0 } = ways[end] ?? {};
  return { first: from + begin, last: from + Math.max(begin, end - 1), slips: cost % costs.change, changes: Math.floor(cost / costs.change) };
}

/** The cheapest way to a cell, and at which word of the text it began. */
interface Cell {
  readonly cost: number;
  readonly begin: number;
}

const unreachable: Cell = { cost: Infinity, begin: 0 };

/** The cheapest ways through all quoted words, by the number of words of the text that they end behind; they may begin anywhere. */
function waysThrough(quoted: Words, text: Words, from: number, to: number): readonly Cell[] {
  const there = text.all.slice(from, to + 1);
  const spare = Math.max(0, there.length - quoted.all.length) + widestShift;
  let above: readonly Cell[] = [{ cost: 0, begin: 0 }, ...there.map((_, at) => ({ cost: 0, begin: at + 1 }))];
  quoted.all.forEach((word, row) => {
    // At its edges a quotation keeps even a filler: there, another word may stand in its place.
    const missing = row === 0 || row === quoted.all.length - 1 ? costs.change : costOf(word);
    const cells: Cell[] = [plus(above[0], missing)];
    there.forEach((other, column) => {
      const isFar = Math.abs(row - column) > spare;
      cells.push(isFar ? unreachable : cheapest(
        plus(above[column], difference(word, other, { quoted, text })), plus(above[column + 1], missing), plus(cells[column], costOf(other)),
      ));
    });
    above = cells;
  });
  return above;
}

function plus(cell: Cell = unreachable, cost: number): Cell {
  return cost === 0 ? cell : { cost: cell.cost + cost, begin: cell.begin };
}

function cheapest(...cells: readonly Cell[]): Cell {
  return cells.reduce((best, cell) => (cell.cost < best.cost ? cell : best));
}

function costOf(word: Word): number {
  return isFiller(word) ? costs.slip : costs.change;
}

function difference(one: Word, other: Word, words: { readonly quoted: Words; readonly text: Words }): number {
  if (one.folded === other.folded) return isAcronymOfOther(words.quoted.writtenAs(one), words.text.writtenAs(other)) ? costs.change : 0;
  return isMistyped(one, other, words) ? costs.slip : costs.change;
}
