import type { Choices } from './random';

const words = [
  'Seoul', 'rocket', 'the', 'Kim', 'launch', 'état', '김정은', 'القمر', '👩‍🚀', '𝔘nicode', 'nuclear', 'a.b', 'e.g.', 'x1', '10:30', 'Ch’ŏllima', 'naïve', '1,000', '“so”',
];
const strays = ['[', ']', '*', '**', '_', '`', '``', '$', '<', '>', '{', '}', '~', '~~', '^', '!', '@', '|', '\\', '#', '&', '](', ']{', '[[', '{.actor}', '[^', '-', ':', ';', '(', ')', '"', "'"];
const attributeItems = [
  '.actor', '.event', '.claim', '.place', '.Größe', '#c-1', '#id:x.y', 'ref=kim', 'ref="a b"', "ref='c'", 'date=2024-05~', 'k="a]b"', 'k="a`b"', 'k="x\\"y"', 'empty=""', 'u="ñ 漢 😀"',
  '-', 'k=v.w', '.a.b', 'm="line\nbreak"', 'k="&amp;"', "q='it\"s'",
];

/** An attribute block, now and then a broken one. */
export function attributes({ below, chance, pick }: Choices): string {
  if (chance(0.06)) return pick(['{.actor', '{actor}', '{.actor,}', '{.1x}', '{ref = a}', '{=html}', '{.actor\n\nref=b}', '{ref="a}', '{.actor;.b}', '{.a {.b}}']);
  const items = Array.from({ length: below(4) }, () => pick(attributeItems));
  if (chance(0.7)) items.unshift(pick(['.actor', '.event', '.claim', '.other']));
  const gap = chance(0.08) ? '\n' : chance(0.1) ? '  ' : chance(0.05) ? '\t' : ' ';
  return chance(0.1) ? `{ ${items.join(gap)} }` : `{${items.join(gap)}}`;
}

/** Running text of about `length` pieces; without line breaks where `isOneLine`. */
export function inlines(choices: Choices, depth: number, length: number, isOneLine = false): string {
  const { below, chance, pick } = choices;
  let text = '';
  for (let count = 1 + below(length); count > 0; count--) {
    text += inline(choices, depth, isOneLine);
    if (chance(0.75)) text += chance(0.1) && !isOneLine ? pick(['\n', '  \n', '\\\n', '\n  ']) : chance(0.04) ? pick(['\u00a0', '  ', '\t']) : ' ';
  }
  return text.trim() === '' ? 'word' : text;
}

type Piece = (choices: Choices, depth: number, isOneLine: boolean) => string;

const inner: Piece = (choices, depth, isOneLine) => inlines(choices, depth - 1, 3, isOneLine).trim();
const around = (open: string, close = open): Piece => (choices, depth, isOneLine) => `${open}${inner(choices, depth, isOneLine)}${close}`;
const oneWord = (open: string): Piece => (choices, depth) => `${open}${choices.chance(0.6) ? choices.pick(words) : `[${choices.pick(words)}]${attributes(choices).replaceAll('\n', ' ')}`}${open}${depth > 4 ? '' : ' '}`;
const span: Piece = (choices, depth, isOneLine) => {
  const block = attributes(choices);
  return `[${inner(choices, depth, isOneLine)}]${isOneLine ? block.replace(/\n+/gu, ' ') : block}`;
};

const nested: readonly Piece[] = [
  span, span, span, span, span, span, span,
  around('*'), around('**'), around('_'), around('__'), around('***'), around('~~'), oneWord('~'), oneWord('^'),
  around('[', '](https://example.org/a_b)'), around('[', '](<a b> "title")'), around('[', '](rel/path(1).html){.external}'), around('[', ']'), around('[', '][known]'), around('[', '][]'),
  around('![', '](picture.png)'), around('![', '](p.png "t"){width=3}'),
  around('^[', ']'), around('[see ', ' @key1, p. 3; -@key2]'), around('@key3 [', ']'), around('<b>', '</b>'), around('<span class="]">', '</span>'), around('"'), around('('  , ')'),
];

const plain: readonly Piece[] = [
  ({ pick }) => pick(['`code [x]{.actor}`', '`` a ` b ``', '`x`{.python}', '`<b>`{=html}', '`]`', '` y `']),
  ({ pick }) => pick(['$a [x]{.actor} b$', '$$x]$$', '$5 and $6', '$\\alpha$', 'US$5', '$x$1']),
  ({ pick }) => pick(['<https://example.org/x_[y]>', '<a.b@example.org>', 'https://example.org/a_b', '<x y="]">', '<br>', '<br/>', '<!-- [x]{.actor} -->', '</b>', '<1>', '<a href="x">', 'a<b']),
  ({ pick }) => pick(['\\[', '\\]', '\\*', '\\\\', '\\{', '\\`', '\\@', '\\ ', '\\$']),
  ({ pick }) => pick(['&amp;', '&eacute;', '&#233;', '&x41;', '&nosuch;', 'AT&T', '&lt;']),
  ({ pick }) => pick(['[@key1]', '@key1', '[-@key1]', '[@key1; @key2, p. 4]', '[see @a and @b]', 'me@example.org', '[@]', '@{odd key}', '@key2 [p. 3]', '-@key4']),
  ({ pick }) => pick(['[^n]', '[^missing]', '[known]', '[Other  key]', '[known][]', '[unknown][known]', '[a][nope]']),
  ({ pick }) => pick(['\\textit{x [y]{.actor}}', '\\foo', '\\cite[p. 1]{x}', '\\LaTeX']),
  ({ pick }) => pick(strays),
  ({ pick }) => pick(['H~2~O', 'x^2^', 'snake_case_word', '2*3*4', '--', '...', "it's"]),
];

function inline(choices: Choices, depth: number, isOneLine: boolean): string {
  const { chance, pick } = choices;
  if (depth <= 0 || chance(0.45)) return chance(0.75) ? pick(words) : pick(plain)(choices, depth, isOneLine);
  return pick(nested)(choices, depth, isOneLine);
}
