import { lazily } from '../lazily';
import { readCharacterReference } from '../markup/entities';
import { plainTextLineStart } from './plainTextLineStart';

/** One paragraph of plain text, on one line, as Markdown that Pandoc and VS Code read as the same text; a sign that would not be markup where it stands has no backslash. */
export function escapePlainText(line: string): string {
  const escaped = new Set(rules.flatMap((rule) => rule(line)));
  const start = plainTextLineStart(line);
  if (start !== undefined) escaped.add(start);
  let result = '';
  let done = 0;
  for (const at of [...escaped].sort((a, b) => a - b)) {
    result += `${line.slice(done, at)}\\`;
    done = at;
  }
  return result + line.slice(done);
}

/** Where, in a line, one construct would begin or end. */
type Rule = (line: string) => readonly number[];

const rules: readonly Rule[] = [
  // Pandoc takes a backslash for the start of TeX, or of an escape, before anything but a digit.
  (line) => placesOf(/\\(?!\d)/gu, line),
  backticks,
  (line) => delimiters(line, /\*+/gu, (_, next) => /^\S/u.test(next), () => true, (before, next) => /\s$|^$/u.test(before) && /^\s|^$/u.test(next)),
  (line) => delimiters(line, /_+/gu, (before, next) => !wordEnd().test(before) && /^\S/u.test(next), (_, next) => !wordStart().test(next)),
  (line) => delimiters(line, /\$/gu, (_, next) => /^\S/u.test(next), (before, next) => /\S$/u.test(before) && !/^\d/u.test(next)),
  angles,
  (line) => placesOf(/&/gu, line).filter((at) => readCharacterReference(line, at, line.length) !== undefined || /^&[A-Za-z][A-Za-z0-9]{1,31};/u.test(line.slice(at, at + 34))),
  brackets,
  (line) => placesOf(/(?<![\p{L}\p{N}])@(?=[\p{L}\p{N}_{*])/gu, line),
  (line) => withinWords(line, '^'),
  (line) => withinWords(line, '~'),
  strikeouts,
];

const wordEnd = lazily(() => /[\p{L}\p{N}]$/u);
const wordStart = lazily(() => /^[\p{L}\p{N}]/u);

function placesOf(pattern: RegExp, line: string): readonly number[] {
  return Array.from(line.matchAll(pattern), ({ index }) => index);
}

function everySignOf({ index, 0: run }: RegExpExecArray): readonly number[] {
  return Array.from(run, (_, offset) => index + offset);
}

/** Code lies between a run and a later one that is no longer; a backslash does not keep a sign from ending it, so that all are escaped or none. */
function backticks(line: string): readonly number[] {
  const runs = [...line.matchAll(/`+/gu)];
  let longest = 0;
  const isCode = runs.some(([{ length }]) => {
    const ends = length <= longest;
    longest = Math.max(longest, length);
    return ends;
  });
  return isCode || /^`{3}/u.test(line) ? runs.flatMap(everySignOf) : [];
}

type Beside = (before: string, next: string) => boolean;

/** All runs that may open or close something, where one that opens stands before one that closes. */
function delimiters(line: string, pattern: RegExp, opens: Beside, closes: Beside, isIdle: Beside = () => false): readonly number[] {
  const runs = [...line.matchAll(pattern)].map((run) => {
    const beside = [characterBefore(line, run.index), line.slice(run.index + run[0].length, run.index + run[0].length + 2)] as const;
    return { run, opens: opens(...beside), closes: closes(...beside), isIdle: isIdle(...beside) };
  });
  const first = runs.findIndex((each) => each.opens);
  const last = runs.findLastIndex((each) => each.closes);
  if (first < 0) return [];
  return runs.filter((each, index) => !each.isIdle && (each.opens && index < last || each.closes && index > first)).flatMap(({ run }) => everySignOf(run));
}

/** The whole character before a place, or nothing. */
function characterBefore(line: string, at: number): string {
  return line.slice(Math.max(0, at - 2), at);
}

/** A tag or an address needs a `>` behind it; not so a comment, which may end paragraphs later, nor a block of HTML, for VS Code, at the start of a line. */
function angles(line: string): readonly number[] {
  const last = line.lastIndexOf('>');
  const pattern = line.includes('@') ? /<(?=\S)/gu : /<(?=[\p{L}/!?])/gu;
  return placesOf(pattern, line).filter((at) => at < last || at === 0 && /^<[\p{L}/]/u.test(line) || /^<[!?]/u.test(line.slice(at, at + 2)));
}

/** Brackets mean something by what follows them; a definition, by standing first; a note, by a caret before it. */
function brackets(line: string): readonly number[] {
  const first = line.indexOf('[');
  if (first < 0) return [];
  const last = { '(': line.lastIndexOf(')'), '{': line.lastIndexOf('}'), ']': line.lastIndexOf(']') };
  const ends = placesOf(/\](?=[({])/gu, line).filter((at) => at > first && last[line[at + 1] === '(' ? '(' : '{'] > at);
  const notes = placesOf(/\^(?=\[)/gu, line).filter((at) => last[']'] > at);
  // The label of a note takes a backslash for one of its signs, so that its bracket must not open.
  const labels = ends.length > 0 ? placesOf(/\[(?=\^)/gu, line) : [];
  return [...ends, ...notes, ...labels, ...(first === 0 && line.includes(']:') ? [0] : [])];
}

/** Raised and lowered text holds no blank, so that both signs stand in one word. */
function withinWords(line: string, sign: '^' | '~'): readonly number[] {
  return [...line.matchAll(/\S+/gu)].filter(([word]) => word.indexOf(sign) !== word.lastIndexOf(sign))
    .flatMap(({ index, 0: word }) => Array.from({ length: word.length }, (_, offset) => index + offset).filter((at) => line[at] === sign));
}

function strikeouts(line: string): readonly number[] {
  const runs = [...line.matchAll(/~{2,}/gu)];
  return runs.length > 1 ? runs.flatMap(everySignOf) : [];
}
