import { attributes, inlines } from './adversarialInlines';
import type { Choices } from './random';

type Block = (choices: Choices, depth: number) => string;

/** A list of blocks, each ending with its line break. */
export function adversarialBlocks(choices: Choices, depth: number): readonly string[] {
  const { below, chance, pick } = choices;
  const kinds = depth > 0 ? [...leaves, ...leaves, ...containers] : leaves;
  return Array.from({ length: 1 + below(depth > 2 ? 4 : 2) }, () => {
    const block = pick(kinds)(choices, depth);
    return chance(0.93) ? `${block}\n` : block;
  });
}

const paragraph: Block = (choices, depth) => `${inlines(choices, Math.min(depth, 3) + 1, 7)}\n`;
const oneLine = (choices: Choices, depth: number): string => inlines(choices, Math.min(depth, 2), 4, true);
const cell = (choices: Choices): string => (choices.chance(0.5) ? `[${choices.pick(['a', 'b c', '`x`'])}]{.actor}` : choices.pick(['one', 'two `|` x', '*y*', '', '[z]{.event ref=e}']));

const leaves: readonly Block[] = [
  paragraph, paragraph, paragraph, paragraph,
  (choices, depth) => `${choices.pick(['#', '##', '###'])} ${oneLine(choices, depth)}${choices.pick(['', '', ' #', ' {#head .x}', ' [#nothing]'])}\n`,
  (choices, depth) => `${oneLine(choices, depth)}\n${choices.pick(['===', '---', '--------'])}\n`,
  ({ pick }) => `${pick(['```', '~~~', '``` python', '```{.r}', '````', '~~~ {=html}'])}\ncode [x]{.actor}\n\n::: {.no}\n${pick(['```', '~~~', '````', ''])}\n`,
  ({ pick }) => `    code [x]{.actor}\n${pick(['', '\n    more\n', 'text [y]{.event}\n'])}`,
  (choices) => `${choices.pick(['***', '- - -', '___', '---', '* * *'])}\n`,
  (choices) => `| ${cell(choices)} | ${cell(choices)} |\n|:---|---:|\n| ${cell(choices)} | ${cell(choices)} |\n${choices.pick(['', `| ${cell(choices)} |\n`, `\n: Caption [c]{.actor}\n`])}`,
  (choices) => `${choices.pick(['', 'Table: with [cap]{.claim}\n\n'])}  left        right\n  ----------- -------\n  [x]{.actor} ${choices.pick(['y', '[z]{.b}'])}\n  word        1\n`,
  () => '-------------------------------\n First        [Second]{.actor}\n------------ ------------------\nrow [a]{.b}  text over\n             two [lines]{.event}\n\nlast         row\n-------------------------------\n',
  () => '+---------------+-------------+\n| [x]{.actor}   | - [b]{.b}   |\n|               | - item      |\n+===============+=============+\n| para          | [y]{.event} |\n+---------------+-------------+\n',
  (choices, depth) => `| ${oneLine(choices, depth)}\n| ${oneLine(choices, depth)}\n  continued [x]{.actor}\n`,
  ({ pick }) => pick(['<div class="x">\n\n[in html]{.actor}\n\n</div>\n', '<pre>[x]{.actor}</pre>\n', '<!-- [x]{.actor}\n\nmore -->\n', '<p>[y]{.event} *z*</p>\n', '<script>\nlet a = "[x]{.actor}";\n</script>\n', '<table><tr><td>[c]{.b}</td></tr></table>\n']),
  ({ pick }) => pick(['[^n]: note [in]{.actor}\nlazy [line]{.event}\n', '[def]: https://example.org/[x]{.actor}\n', '[def2]: <u> "title [x]{.actor}"\n', '\\begin{equation}\n[x]{.actor}\n\\end{equation}\n', '$$\n[x]{.actor}\n$$\n', '![alone [alt]{.actor}](fig.png)\n']),
];

const indent = (text: string, first: string, rest: string): string =>
  text.split('\n').map((line, index) => (line === '' ? (index === 0 ? first.trimEnd() : '') : `${index === 0 ? first : rest}${line}`)).join('\n');

const inside: Block = (choices, depth) => adversarialBlocks(choices, depth - 1).join('').replace(/\n+$/u, '\n');

const list = (markers: readonly string[]): Block => (choices, depth) => {
  const { below, chance, pick } = choices;
  const marker = pick(markers);
  const items = Array.from({ length: 1 + below(3) }, () => {
    const content = chance(0.5) ? `${inlines(choices, Math.min(depth, 2), 4)}\n` : inside(choices, depth);
    const lazy = chance(0.15);
    return indent(content, `${marker} `, lazy ? '' : ' '.repeat(marker.length + 1));
  });
  return items.join(chance(0.3) ? '\n' : '');
};

const containers: readonly Block[] = [
  list(['-', '*', '+', '-  ', '*   ']), list(['1.', '2)', '(3)', 'a.', 'iv.', '#.', 'B)', '(@)', '(@x)']), list(['- ', '10.']),
  (choices, depth) => {
    const content = inside(choices, depth);
    const isLazy = choices.chance(0.3);
    return content.split('\n').map((line, index) => (index > 0 && (line === '' || (isLazy && choices.chance(0.5))) ? line : `> ${line}`)).join('\n').replace(/\n> $/u, '\n');
  },
  (choices, depth) => {
    const { chance, pick } = choices;
    const fence = pick([':::', '::::', ':::::::']);
    const head = pick([attributes(choices).replace(/\n+/gu, ' '), 'claim', ' {.claim #c-1}', ` ${attributes(choices).replace(/\n+/gu, ' ')} :::`, ' note', ' {.actor\nref=x}']);
    return `${fence}${head}\n${chance(0.3) ? '\n' : ''}${inside(choices, depth)}${chance(0.3) ? '\n' : ''}${chance(0.9) ? `${pick([':::', fence])}\n` : ''}`;
  },
  (choices, depth) => `${oneLine(choices, depth)}\n${choices.pick(['', '\n'])}${indent(inside(choices, depth), choices.pick([':   ', '~   ', ': ']), '    ')}`,
];
