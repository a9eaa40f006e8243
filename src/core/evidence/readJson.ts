import type { Problem, ProblemArguments } from '../model';
import { problemOf } from '../problemTable';
import { JsonColumns } from './jsonColumns';
import { JsonKind, type JsonText } from './jsonText';
import { evidenceProblems, type EvidenceProblemCode } from './problems';

/** Deeper than any evidence file goes, and shallow enough for every recursion over one. */
const deepest = 200;

const quote = 34;
const comma = 44;
const colon = 58;
const openBracket = 91;
const backslash = 92;
const closeBracket = 93;
const openBrace = 123;
const closeBrace = 125;
const byteOrderMark = 0xfeff;

const numberShape = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?=[,\]}\s]|$)/uy;
const escapeShape = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/uy;
const wordShape = /[\p{L}\p{M}\p{N}_$+.-]+|[^]/uy;
const literals: Readonly<Record<string, JsonKind>> = { true: JsonKind.True, false: JsonKind.False, null: JsonKind.Null };

/** Reads strict JSON (a byte-order mark before it is let pass) up to its first fault, which is the problem. */
export function readJson(text: string): { readonly json: JsonText; readonly problem: Problem | undefined } {
  const reader = new JsonReader(text, Math.ceil(text.length / 12));
  reader.read();
  return { json: reader.json(), problem: reader.problem };
}

/** Every method that reads returns whether it could; where not, `problem` says why. */
export class JsonReader {
  problem: Problem | undefined;
  readonly columns: JsonColumns;
  readonly #text: string;
  #at = 0;

  /** `expected` is about how many nodes there will be. */
  constructor(text: string, expected: number) {
    this.#text = text;
    this.columns = new JsonColumns(expected);
  }

  json(): JsonText {
    return this.columns.toJsonText(this.#text);
  }

  read(): boolean {
    if (this.#text.charCodeAt(0) === byteOrderMark) this.#at = 1;
    this.#skipSpace();
    if (!this.#value(0)) return false;
    this.#skipSpace();
    return this.#at === this.#text.length || this.#failHere('json-after-end');
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

  #value(depth: number): boolean {
    const code = this.#text.charCodeAt(this.#at);
    if (code === quote) return this.#string(JsonKind.String);
    if (code === openBrace || code === openBracket) {
      if (depth === deepest) return this.#fail('json-too-deep', this.#at, this.#at + 1, { limit: deepest });
      return code === openBrace ? this.#object(depth) : this.#array(depth);
    }
    if (code === 45 || (code >= 48 && code <= 57)) return this.#number();
    return this.#literal();
  }

  #object(depth: number): boolean {
    const object = this.columns.begin(JsonKind.Object, this.#at);
    return this.#items(closeBrace, object, () => this.#member(depth + 1));
  }

  /** A key and its value, at this depth. */
  #member(depth: number): boolean {
    if (this.#text.charCodeAt(this.#at) !== quote) return this.#failHere('json-key-expected');
    if (!this.#string(JsonKind.Key)) return false;
    this.#skipSpace();
    if (this.#text.charCodeAt(this.#at) !== colon) return this.#failHere('json-missing-colon');
    this.#at++;
    this.#skipSpace();
    return this.#value(depth);
  }

  #array(depth: number): boolean {
    const array = this.columns.begin(JsonKind.Array, this.#at);
    return this.#items(closeBracket, array, () => this.#value(depth + 1));
  }

  #items(close: number, container: number, item: () => boolean): boolean {
    const open = this.#at++;
    let lastComma: number | undefined;
    for (;;) {
      this.#skipSpace();
      const code = this.#text.charCodeAt(this.#at);
      if (Number.isNaN(code)) return this.#failUnclosed(open);
      if (code === close) break;
      if (!item()) return false;
      this.#skipSpace();
      lastComma = undefined;
      const after = this.#text.charCodeAt(this.#at);
      if (after === comma) lastComma = this.#at++;
      else if (after !== close) return Number.isNaN(after) ? this.#failUnclosed(open) : this.#failHere('json-missing-comma');
    }
    if (lastComma !== undefined) return this.#fail('json-extra-comma', lastComma, lastComma + 1);
    this.columns.finish(container, ++this.#at);
    return true;
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
    return this.#atom(kind, at + 1);
  }

  #number(): boolean {
    numberShape.lastIndex = this.#at;
    if (!numberShape.test(this.#text)) return this.#failHere('json-bad-number');
    return this.#atom(JsonKind.Number, numberShape.lastIndex);
  }

  #literal(): boolean {
    const word = this.#word();
    const kind = Object.hasOwn(literals, word) ? literals[word] : undefined;
    if (kind === undefined) return this.#failHere('json-value-expected');
    return this.#atom(kind, this.#at + word.length);
  }

  #atom(kind: JsonKind, end: number): true {
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
    wordShape.lastIndex = this.#at;
    return wordShape.exec(this.#text)?.[0] ?? '';
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

  #failUnclosed(open: number): false {
    return this.#fail('json-unclosed', open, open + 1, { found: this.#text.charAt(open) });
  }

  #fail(code: EvidenceProblemCode, start: number, end: number, args: ProblemArguments = {}): false {
    this.problem = problemOf(evidenceProblems, code, { start, end }, args);
    return false;
  }
}
