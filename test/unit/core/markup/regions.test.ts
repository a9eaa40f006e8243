import assert from 'node:assert/strict';
import type { Span } from '../../../../src/core/model';
import { readMarkup, type RegionKind } from '../../../../src/core/markup/readMarkup';
import { marked } from '../../../support/marks';

/** Asserts that the regions of a kind are the marked ones, whatever others there are. */
function assertRegions(kind: RegionKind, fixture: string): void {
  const { text, spans } = marked(fixture);
  const { regions } = readMarkup(text, { kinds: new Set(['actor']), regions: true });
  const shown = ({ start, end }: Span): readonly [number, string] => [start, text.slice(start, end)];
  assert.deepEqual(regions.filter((region) => region.kind === kind).map(shown), spans.map(shown));
}

describe('regions of an article', () => {
  const cases: readonly (readonly [kind: RegionKind, ...fixtures: readonly string[]])[] = [
    ['frontMatter', '«---\ntitle: A launch\n---\n»\nText', '«---\r\ntitle: A launch\r\n---\r\n»\r\nText', 'Text\n\n---\ntitle: No front matter\n---\n'],
    ['block',
      '«One line.»\n\n«Two\nlines.»\n',
      '«One line.»\r\n\r\n«Two\r\nlines.»\r\n',
      '#« A heading»\n\n«Text»',
      '- «one»\n- «two\n  lines»\n\n  «more»\n',
      '> «quoted\n> twice»\n>\n> «and more»\n',
      '> - «a list\n>   in a quotation»\n',
      '| «a» | «b» |\n|---|---|\n| «c» | «d» |\n',
      '«Term»\n:   «its meaning\n    goes on»\n',
      '::: {.claim}\n«inside»\n:::\n\n«outside»',
      '[^1]:« A note»\n\n    «of two paragraphs»\n',
      '```\ncode\n```\n\n«Text»\n\n    code\n',
    ],
    ['heading', '«# A launch»\n\nText', '«A launch»\n========\n\nText', '> «## A launch»\n\nText', '«# A launch»\r\n\r\nText', '- «# A launch»\n', '#no heading',
    ],
    ['code',
      'Run «`a`» and «``b ` c``{.x}».',
      '«```\nfenced\n```»\n\nText',
      '«    indented\n\n    twice\n»\nText',
      '- item\n\n  «```\n  fenced\n  ```»\n',
      '> «~~~\r\n> fenced\r\n> ~~~»\r\n',
      '| «`a|b`» | c |\n|---|---|\n| d | «`e`» |\n',
      'Term\n:   «`a`»\n',
    ],
    ['link',
      'See «[a report](https://example.org)» and «<https://example.org>».',
      'See «[a report][1]», «[1]» and «![a map](map.png)».\n\n«[1]: https://example.org\n»',
      '- «[a\n  report](https://example.org "its title")»\n',
      'No [report](and no target, no [one].',
      '| «[a](b)» |\n|---|\n| «<me@example.org>» |\n',
    ],
    ['math', 'So «$a + b$» and «$$\nc\n$$» but $5 and $6.', '> «$a\n> + b$»\n', '- «$x$»\n'],
    ['html', 'A «<b>»bold«</b>» word«<br>».', '«<div>»\nText\n«</div>»\n', '> a «<!-- remark -->»\n', '«<pre>\n[a]{.actor}\n</pre>»\n', '5 < 6 and 7 > 2'],
    ['note', 'A word«[^1]».\n\n«[^1]:» The note.\n', '- A word«[^1]»\n', 'A word^[with an aside].'],
    ['latex', 'See «\\cite[p. 3]{key}».'],
    ['raw', 'A «`<br>`{=html}» break.'],
  ];
  for (const [kind, ...fixtures] of cases) {
    for (const fixture of fixtures) it(`${kind}: ${JSON.stringify(fixture)}`, () => { assertRegions(kind, fixture); });
  }

  it('are given in order of their starts, and only when asked for', () => {
    const text = '# A [link](x)\n\n| `a` | b |\n|---|---|\n| c | $d$ |\n';
    const kinds = new Set<string>();
    const { regions } = readMarkup(text, { kinds, regions: true });
    assert.deepEqual(regions.map(({ start }) => start), regions.map(({ start }) => start).sort((one, other) => one - other));
    assert.deepEqual(readMarkup(text, { kinds }).regions, []);
  });
});
