import { lazily } from '../lazily';
import type { Problem, ProblemArguments } from '../model';
import { problemOf } from '../problemTable';
import { finish, type Steps } from '../steps';
import { JsonColumns } from './jsonColumns';
import { JsonKind, type JsonText } from './jsonText';
import { evidenceProblems, type EvidenceProblemCode } from './problems';

/** So many characters are read between two steps. */
const aStep = 1 << 14;

/** Deeper than any evidence file goes, and shallow enough for every recursion over one. */
const deepest = 200;

const quote = 34;
const comma = 44;
const minus = 45;
const digitZero = 48;
const digitNine = 57;
const colon = 58;
const openBracket = 91;
const backslash = 92;
const closeBracket = 93;
const openBrace = 123;
const closeBrace = 125;
const byteOrderMark = 0xfeff;

const numberShape = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?=[,\]}\s]|$)/uy;
const escapeShape = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/uy;
const wordShape = lazily(() => /[\p{L}\p{M}\p{N}_$+.-]+|[^]/uy);
const literals: Readonly<Record<string, JsonKind>> = { true: JsonKind.True, false: JsonKind.False, null: JsonKind.Null };

/** A text as far as it is JSON, and where it is not the first fault. */
export interface ReadJson {
  readonly json: JsonText;
  readonly problem: Problem | undefined;
}

/** Reads strict JSON (a byte-order mark before it is let pass) up to its first fault. */
export function readJson(text: string): ReadJson {
  return finish(readingJson(text));
}

/** The same in steps. */
export function* readingJson(text: string): Steps<ReadJson> {
  const reader = new JsonReader(text, Math.ceil(text.length / 12));
  yield* reader.reading();
  return { json: reader.json(), problem: reader.problem };
}

/** Reads a text from front to back up to its first fault, which is then its `problem`. */
export class JsonReader {
  problem: Problem | undefined;
  readonly columns: JsonColumns;
  readonly #text: string;
  /** The nodes of the objects and arrays around the place that is read, the outermost first. */
  readonly #open: number[] = [];
  #at = 0;

  /** `expected` is about how many nodes there will be. */
  constructor(text: string, expected: number) {
    this.#text = text;
    this.columns = new JsonColumns(expected);
  }

  json(): JsonText {
    return this.columns.toJsonText(this.#text);
  }

  /** Reads all of the text. */
  *reading(): Steps<void> {
    if (this.#text.charCodeAt(0) === byteOrderMark) this.#at = 1;
    this.#skipSpace();
    for (let from = 0; this.#next(0);) {
      if (this.#at - from < aStep) continue;
      yield;
      from = this.#at;
    }
    this.#skipSpace();
    if (!this.problem && this.#at < this.#text.length) this.#failHere('json-after-end');
  }

  /**
   * Reads members of an object at some depth, from a place between them on, until `wants` says no of the one whose key
   * begins at an offset, or the object ends. Returns where; undefined at a fault, and without one where the text ends.
   */
  resume(from: number, isAfterMember: boolean, depth: number, wants: (key: number) => boolean): number | undefined {
    this.#at = from;
    this.#skipSpace();
    for (let isAfter = isAfterMember; this.#text.charCodeAt(this.#at) !== closeBrace; isAfter = true) {
      if (isAfter && !this.#comma()) return undefined;
      if (this.#text.charCodeAt(this.#at) === quote && !wants(this.#at)) return this.#at;
      if (this.#at === this.#text.length || !this.#member(depth)) return undefined;
      this.#skipSpace();
    }
    return this.#at;
  }

  /** Passes what stands between two members. */
  #comma(): boolean {
    const at = this.#at;
    if (at === this.#text.length) return false;
    if (this.#text.charCodeAt(at) !== comma) return this.#failHere('json-missing-comma');
    this.#at++;
    this.#skipSpace();
    return this.#text.charCodeAt(this.#at) !== closeBrace || this.#fail('json-extra-comma', at, at + 1);
  }

  /** A key and its value, at this depth. */
  #member(depth: number): boolean {
    let goesOn = this.#key();
    while (goesOn) goesOn = this.#next(depth);
    return !this.problem;
  }

  /**
   * Reads the value that begins here, or its opening bracket, and all that ends behind it; `depth` is that of a value around
   * which nothing is open. Gives whether another value follows in what is open: not at a fault.
   */
  #next(depth: number): boolean {
    const code = this.#text.charCodeAt(this.#at);
    if (code !== openBrace && code !== openBracket) return this.#atom(code) && this.#passEnds();
    if (depth + this.#open.length === deepest) return this.#fail('json-too-deep', this.#at, this.#at + 1, { limit: deepest });
    const isObject = code === openBrace;
    this.#open.push(this.columns.begin(isObject ? JsonKind.Object : JsonKind.Array, this.#at++));
    this.#skipSpace();
    return this.#text.charCodeAt(this.#at) === (isObject ? closeBrace : closeBracket) ? this.#passEnds() : this.#item();
  }

  /** Passes what ends behind a value, and the comma and the key before the next one. */
  #passEnds(): boolean {
    for (let container = this.#innermost; container !== undefined; container = this.#innermost) {
      this.#skipSpace();
      const at = this.#at;
      const code = this.#text.charCodeAt(at);
      const close = this.columns.kind(container) === JsonKind.Object ? closeBrace : closeBracket;
      if (code === comma) {
        this.#at++;
        this.#skipSpace();
        return this.#text.charCodeAt(this.#at) === close ? this.#fail('json-extra-comma', at, at + 1) : this.#item();
      }
      if (code !== close) return Number.isNaN(code) ? this.#failUnclosed() : this.#failHere('json-missing-comma');
      this.columns.finish(container, ++this.#at);
      this.#open.pop();
    }
    return false;
  }

  /** Passes the key, if it has one, of the next value in what is open. */
  #item(): boolean {
    if (this.#at === this.#text.length) return this.#failUnclosed();
    return this.columns.kind(this.#innermost ?? 0) === JsonKind.Array || this.#key();
  }

  get #innermost(): number | undefined {
    return this.#open[this.#open.length - 1];
  }

  #key(): boolean {
    if (this.#text.charCodeAt(this.#at) !== quote) return this.#failHere('json-key-expected');
    if (!this.#string(JsonKind.Key)) return false;
    this.#skipSpace();
    if (this.#text.charCodeAt(this.#at) !== colon) return this.#failHere('json-missing-colon');
    this.#at++;
    this.#skipSpace();
    return true;
  }

  /** A value that holds no other. */
  #atom(code: number): boolean {
    if (code === quote) return this.#string(JsonKind.String);
    return code === minus || (code >= digitZero && code <= digitNine) ? this.#number() : this.#literal();
  }

  #string(kind: JsonKind): boolean {
    const start = this.#at;
    const text = this.#text;
    let at = start + 1;
    for (;;) {
      const code = text.charCodeAt(at);
      if (code === quote) break;
      if (code === backslash) {
        escapeShape.lastIndex = at;
        if (!escapeShape.test(text)) return this.#fail('json-bad-escape', at, Math.min(at + 2, text.length));
        at = escapeShape.lastIndex;
      } else if (code >= 32) at++;
      else if (Number.isNaN(code) || code === 10 || code === 13) return this.#fail('json-unclosed-text', start, at);
      else return this.#fail('json-control-character', at, at + 1);
    }
    return this.#took(kind, at + 1);
  }

  #number(): boolean {
    numberShape.lastIndex = this.#at;
    if (!numberShape.test(this.#text)) return this.#failHere('json-bad-number');
    return this.#took(JsonKind.Number, numberShape.lastIndex);
  }

  #literal(): boolean {
    const word = this.#word();
    const kind = Object.hasOwn(literals, word) ? literals[word] : undefined;
    if (kind === undefined) return this.#failHere('json-value-expected');
    return this.#took(kind, this.#at + word.length);
  }

  #took(kind: JsonKind, end: number): true {
    this.columns.finish(this.columns.begin(kind, this.#at), end);
    this.#at = end;
    return true;
  }

  #skipSpace(): void {
    const text = this.#text;
    let at = this.#at;
    for (;;) {
      const code = text.charCodeAt(at);
      if (code !== 32 && code !== 10 && code !== 13 && code !== 9) break;
      at++;
    }
    this.#at = at;
  }

  /** The run of word characters here, or one other character; the empty text at the end. */
  #word(): string {
    wordShape().lastIndex = this.#at;
    return wordShape().exec(this.#text)?.[0] ?? '';
  }

  #failHere(code: EvidenceProblemCode): false {
    if (/\/[/*]/uy.test(this.#text.slice(this.#at, this.#at + 2))) return this.#failComment();
    const word = this.#word();
    const shown = word.length > 24 ? `${word.slice(0, 24)}…` : word;
    const found = word === '' ? 'the end of the file' : `“${shown}”`;
    return this.#fail(code, this.#at, this.#at + word.length, { found });
  }

  #failComment(): false {
    const isBlock = this.#text.charAt(this.#at + 1) === '*';
    const close = isBlock ? this.#text.indexOf('*/', this.#at + 2) + 2 : this.#text.slice(this.#at).search(/[\r\n]|$/u) + this.#at;
    const end = close > this.#at ? close : this.#text.length;
    return this.#fail('json-comment', this.#at, end);
  }

  #failUnclosed(): false {
    const open = this.columns.start(this.#innermost ?? 0);
    return this.#fail('json-unclosed', open, open + 1, { found: this.#text.charAt(open) });
  }

  #fail(code: EvidenceProblemCode, start: number, end: number, args: ProblemArguments = {}): false {
    this.problem = problemOf(evidenceProblems, code, { start, end }, args);
    return false;
  }
}
