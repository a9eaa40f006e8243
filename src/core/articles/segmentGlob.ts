/** A character of a name, as a pattern asks for it; `*` stands for any number of any. */
type Part = '*' | ((character: string) => boolean);

const brackets = /^\[([!^]?)(\]?[^\]]*)\]/u;

/** A pattern for one name in a path: `*`, `?`, `[a-z]`, `[!a-z]`, and a backslash before what stands for itself. */
export class SegmentGlob {
  /** The name itself, where the pattern can name but one. */
  readonly #name: string | undefined;
  readonly #parts: readonly Part[];

  constructor(pattern: string) {
    this.#name = /[*?[\\]/u.test(pattern) ? undefined : pattern;
    this.#parts = this.#name === undefined ? partsOf(pattern) : [];
  }

  /** Each `*` takes as little as it can, and only the last one ever takes more: so no name takes longer than both lengths multiplied. */
  matches(name: string): boolean {
    if (this.#name !== undefined) return name === this.#name;
    const characters = Array.from(name);
    let [at, part, star, taken] = [0, 0, -1, 0];
    while (at < characters.length) {
      const asked = this.#parts[part];
      if (asked === '*') [star, taken, part] = [part, at, part + 1];
      else if (asked?.(characters[at] ?? '') === true) [at, part] = [at + 1, part + 1];
      else if (star >= 0) [at, part, taken] = [taken + 1, star + 1, taken + 1];
      else return false;
    }
    return this.#parts.slice(part).every((asked) => asked === '*');
  }
}

function partsOf(pattern: string): readonly Part[] {
  const parts: Part[] = [];
  for (let rest = pattern; rest !== '';) {
    const [part, length] = firstPart(rest);
    if (part !== '*' || parts.at(-1) !== '*') parts.push(part);
    rest = rest.slice(length);
  }
  return parts;
}

function firstPart(pattern: string): readonly [part: Part, length: number] {
  const character = String.fromCodePoint(pattern.codePointAt(0) ?? 0);
  if (character === '*') return ['*', 1];
  if (character === '?') return [() => true, 1];
  const [whole, negation, content = ''] = brackets.exec(pattern) ?? [];
  if (whole !== undefined) return [oneOf(content, negation !== ''), whole.length];
  const isEscape = character === '\\' && pattern.length > 1;
  const said = isEscape ? String.fromCodePoint(pattern.codePointAt(1) ?? 0) : character;
  return [(each) => each === said, said.length + (isEscape ? 1 : 0)];
}

function oneOf(content: string, isNegated: boolean): (character: string) => boolean {
  const characters = Array.from(content);
  const ranges: (readonly [from: string, to: string])[] = [];
  for (let at = 0; at < characters.length; at++) {
    const from = characters[at] ?? '';
    const to = characters[at + 1] === '-' ? characters[at + 2] : undefined;
    ranges.push([from, to ?? from]);
    if (to !== undefined) at += 2;
  }
  return (character) => ranges.some(([from, to]) => from <= character && character <= to) !== isNegated;
}
