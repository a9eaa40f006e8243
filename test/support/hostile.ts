/** Texts that make a careless reader slow: each repeats or nests something that is never what it seems. */
export const hostileTexts: readonly (readonly [name: string, make: (length: number) => string])[] = [
  ...[
    '[', ']', ']{', '[]{', '[a]{.actor ', '[a]{.actor} ', '{', '{.actor', ':::', '::: a\n', '::: a\n\n', '`', '`` ` ', '``` a\n', '~~~\n', '<', '<a ', '<a b="', '<!-- ', '<?', '![a](', '[a](', '[a](<', '[a](b "', '*', '*a ', '**a ', '_a ', '~~a ', '~a ', '^a',
    '$', '$a ', '$$a ', '> ', '>', '- ', '- a\n', '1. ', '- - - - ', '- - - a ', '[^', '[^a]: ', '[^a]: b\n', '^[', '|', '| a\n', '|-|\n', '+-+\n', '---\n', '--- ---\n', '--- a\n', '\\', '\\a{', '\\a[', '\\begin{a}\n', '@', '[@a', '[@a;', '@a [', '&', '&#', '(', '"', '#', '# \n', '=\n', 'a\n=\n',
    'a\n: b\n', ': ', 'Table: \n\n', '<div>', '<pre>', '</div>', '\t', '\r', '\n', ' ', ' \n', '    a\n', 'a\\\n', '[a]: ', '[a]: b\n', '][', '[a][', '![[', '[[a]{.x k="$"} ', '[a]{.x k="`"}[', 'a@b', '\ud800', '\u00a0', '[a <b ', '*[a ', '~~[', '***a ', '**a* ', '{#', '%\n', '[a]{.claim #a}[', '$[', '`[', '[a]{.actor ref=', '[a]{.x k="', '`a`{.x k=', '{.actor k=',
  ].map((piece): readonly [string, (length: number) => string] => [JSON.stringify(piece), (length) => piece.repeat(Math.ceil(length / piece.length))]),
  ['nested tags', (length) => '['.repeat(length / 16) + 'a' + ']{.actor ref=abc}'.repeat(length / 18)],
  ['nested divs', (length) => '::: {.claim}\na\n\n'.repeat(length / 32) + '\n:::\n'.repeat(length / 10)],
  ['nested lists', (length) => Array.from({ length: Math.sqrt(length) }, (_, depth) => `${'  '.repeat(depth)}- a\n`).join('')],
  ['nested quotes', (length) => Array.from({ length: Math.sqrt(length) }, (_, depth) => `${'> '.repeat(depth)}a\n`).join('')],
  ['brackets, then their ends', (length) => '['.repeat(length / 2) + ']'.repeat(length / 2)],
  ['long backticks', (length) => Array.from({ length: Math.sqrt(length) }, (_, size) => `${'`'.repeat(size)} `).join('')],
  ['many attributes', (length) => `[a]{.actor ${'k=v '.repeat(length / 4)}}`],
];
