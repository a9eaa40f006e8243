import { asciiSet, isLetterAt, isUnicodeSpace, period } from './characters';

/** Draws the numbers of the paragraphs and sentences of one article, each from 0. */
export class TextNumbers {
  paragraphs = 0;
  sentences = 0;

  /** A div takes the numbers of the first text in it; where it has none, nobody else may. */
  passIfUnused({ paragraph }: TextPlace): void {
    if (this.paragraphs > paragraph) return;
    this.paragraphs++;
    this.sentences++;
  }
}

/** Where a tag begins: equal numbers, equal paragraph or sentence of the article. */
export interface TextPlace {
  readonly paragraph: number;
  readonly sentence: number;
}

/**
 * Numbers the paragraphs and sentences in which tags begin, as one chunk is read from left to right. An end
 * is looked for only behind a tag, and only the first: where a sentence holds none, nobody asks for it.
 */
export class Sentences {
  readonly #text: string;
  readonly #numbers: TextNumbers;
  #paragraph = 0;
  #sentence = 0;
  #nextSign = -1;
  /** All before this is done. */
  #from = 0;
  /** Whether a tag began in this sentence, so that its end matters. */
  #isSought = false;
  /** Whether nothing was read since a sign that may be its end, but what may stand between that and the space behind it. */
  #isDoubtful = false;

  constructor(text: string, numbers: TextNumbers) {
    this.#text = text;
    this.#numbers = numbers;
  }

  /** A block of running text begins. */
  begin(from: number): void {
    this.#paragraph = this.#numbers.paragraphs++;
    this.#sentence = this.#numbers.sentences++;
    this.#from = from;
    this.#isSought = this.#isDoubtful = false;
  }

  /** The block that was begun last had no text; one around it still waits for its first. */
  takeBack(): void {
    this.#numbers.paragraphs--;
    this.#numbers.sentences--;
  }

  /** A tag begins. */
  placeAt(position: number): TextPlace {
    this.#readTo(position);
    this.#from = position;
    this.#isSought = true;
    return { paragraph: this.#paragraph, sentence: this.#sentence };
  }

  /** From `start` to `end` stands what is not text: code, a formula, an address, attributes. */
  pass(start: number, end: number): void {
    this.#readTo(start);
    this.#from = end;
  }

  /** A note from `start` to `end` is a paragraph of its own, behind which the one around it goes on. */
  aside(start: number, end: number, read: () => void): void {
    this.#readTo(start);
    const [paragraph, sentence, isSought, isDoubtful] = [this.#paragraph, this.#sentence, this.#isSought, this.#isDoubtful];
    this.begin(start);
    read();
    this.#paragraph = paragraph;
    this.#sentence = sentence;
    this.#from = end;
    this.#isSought = isSought;
    this.#isDoubtful = isDoubtful;
  }

  #readTo(to: number): void {
    if (!this.#isSought) return;
    const text = this.#text;
    if (this.#isDoubtful && this.#isSettled(skipClosing(text, this.#from, to), to)) return;
    for (let position = this.#signFrom(this.#from); position < to;) {
      const code = text.charCodeAt(position);
      if (fullWidthSigns.has(code)) {
        this.#end();
        return;
      }
      const behind = skipClosing(text, position + 1, to);
      const mayEnd = code !== period || !isAbbreviated(text, position);
      if (mayEnd && this.#isSettled(behind, to)) return;
      position = this.#signFrom(behind);
    }
  }

  #signFrom(from: number): number {
    if (this.#nextSign < from) {
      sign.lastIndex = from;
      this.#nextSign = sign.test(this.#text) ? sign.lastIndex - 1 : this.#text.length;
    }
    return this.#nextSign;
  }

  /** Whether `behind` a sign and what closes there, a space makes it an end, or what stands behind `to` must tell. */
  #isSettled(behind: number, to: number): boolean {
    this.#isDoubtful = behind >= to;
    if (this.#isDoubtful) return true;
    if (!isUnicodeSpace(this.#text.charCodeAt(behind))) return false;
    this.#end();
    return true;
  }

  #end(): void {
    this.#sentence = this.#numbers.sentences++;
    this.#isSought = this.#isDoubtful = false;
  }
}

const sign = /[.!?…؟。！？]/g;
/** 。！？: Chinese and Japanese put no space between sentences. */
const fullWidthSigns: ReadonlySet<number> = new Set([0x3002, 0xff01, 0xff1f]);

/** What may stand between the end of a sentence and the space behind it: more signs, closing quotation marks and brackets, emphasis. */
const asciiClosing = asciiSet('.!?)]"\'*_~');
const wideClosing = new Set('…؟“”‘’«»‹›」』）】');

function skipClosing(text: string, from: number, to: number): number {
  let position = from;
  while (position < to && isClosing(text.charCodeAt(position))) position++;
  return position;
}

function isClosing(code: number): boolean {
  return code < 128 ? asciiClosing[code] === 1 : wideClosing.has(String.fromCharCode(code));
}

/**
 * Words behind which a full stop seldom ends a sentence: titles and ranks, organisations, references and months, as
 * English news writes them. "etc." is not among them, and a single letter, as in "J. Smith", "U.S." and "e.g.", never ends one.
 */
const abbreviations = new Set((
  'Mr Mrs Ms Dr Prof St Sr Jr Rev Hon Gen Lt Col Maj Capt Cmdr Cpl Sgt Adm Brig Pvt Amb Gov Pres Rep Reps Sen Sens Supt Det Insp ' +
  'Inc Ltd Co Corp Bros Dept Univ No Nos Art Sec Fig Figs Vol Ch Ed Eds Op Mt Ft ' +
  'vs cf al ca approx pp ed eds fig Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec'
).split(' '));
const longestAbbreviation = 6;

/** Whether a full stop belongs to the word before it and ends no sentence. */
export function isAbbreviated(text: string, stop: number): boolean {
  let start = stop;
  while (start > 0 && stop - start <= longestAbbreviation && isLetterAt(text, start - 1)) start--;
  const word = text.slice(start, stop);
  return abbreviations.has(word) || (word.length === 1 && word.toLowerCase() !== word.toUpperCase());
}
