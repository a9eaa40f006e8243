/** Longer lines were not wrapped by hand: each is a paragraph of its own. */
const longestWrapped = 120;
/** Lines of a wrapped paragraph are at least this long, but for its last. */
const shortestWrapped = 40;
const listItem = /^(?:[-*+•‣◦·–]|\(?\d{1,3}[.)])\s/u;
const invisible = /[\u00ad\u200b\u2060\ufeff]/gu;

/** The paragraphs of a plain text, each on one line: lines that were wrapped are joined, a word divided at a line's end is made whole. */
export function paragraphsOf(text: string): readonly string[] {
  const clean = text.replace(/\r\n?|[\u2028\u0085\f\v]/gu, '\n').replace(/\u2029/gu, '\n\n').replace(/\0/gu, '').replace(invisible, '');
  const lines = clean.split(/\n[^\S\n]*\n\s*/u).map((block) => block.split('\n').map((line) => line.trim()).filter((line) => line !== ''));
  const words = new Set(clean.match(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu)?.map((word) => word.toLowerCase()));
  return lines.flatMap((block) => joinWrapped(block, words));
}

function joinWrapped(lines: readonly string[], words: ReadonlySet<string>): readonly string[] {
  const widest = Math.max(...lines.map(({ length }) => length));
  const isWrapped = (line: string): boolean => widest <= longestWrapped && line.length >= Math.max(shortestWrapped, widest * 0.7);
  const paragraphs: string[] = [];
  let before = '';
  for (const line of lines) {
    const last = paragraphs.at(-1);
    if (last !== undefined && isWrapped(before) && !listItem.test(line)) paragraphs[paragraphs.length - 1] = join(last, line, words);
    else paragraphs.push(line);
    before = line;
  }
  return paragraphs.map((paragraph) => paragraph.replace(/\s+/gu, ' '));
}

/** A hyphen at a line's end goes only where the text has the whole word elsewhere and not the one with a hyphen. */
function join(first: string, second: string, words: ReadonlySet<string>): string {
  const left = /[\p{L}\p{M}]+-$/u.exec(first)?.[0];
  const right = /^[\p{Ll}\p{M}]+/u.exec(second)?.[0];
  if (left === undefined || right === undefined) return /[—–]$/u.test(first) ? first + second : `${first} ${second}`;
  const whole = (left.slice(0, -1) + right).toLowerCase();
  const isDivided = words.has(whole) && !words.has((left + right).toLowerCase());
  return (isDivided ? first.slice(0, -1) : first) + second;
}
