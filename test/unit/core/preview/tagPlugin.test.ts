import assert from 'node:assert/strict';
import { assertGrowth } from '../../../support/growth';
import { realisticArticle } from '../../../pandoc/realistic';
import { chipsIn, preview, tagsIn } from './shownTags';

const md = preview();

function shows(name: string, text: string, chips: readonly string[]): void {
  it(name, () => {
    assert.deepEqual(chipsIn(md, text), chips);
    assert.deepEqual(tagsIn(text), chips, 'our reader finds others');
  });
}

function renders(name: string, text: string, html: string): void {
  it(name, () => { assert.equal(md.render(text), html); });
}

/** What markdown-it takes for something else than Pandoc does, as docs/syntax.md lists it: left out of what is compared. */
const knownDifferences: readonly (readonly [RegExp, string])[] = [
  // A second paragraph of a note is code to it.
  [/(\[\^1\]: .*\r?\n)\r?\n {4}.*\r?\n/u, '$1'],
  // The description of an image is plain text.
  [/!\[.*?\]\(pad\.jpg\)/gu, ''],
];

const claim = (text: string, name = 'span') => `<${name} class="dossier-claim" title="claim" data-dossier-mark="○">${text}</${name}>`;
const actor = (text: string) => `<span class="dossier-actor" title="actor">${text}</span>`;

describe('tags in the preview', () => {
  renders('are chips without brackets and attributes', '[Kim]{.actor ref=kim} left.\n', `<p>${actor('Kim')} left.</p>\n`);
  renders('nest, and mark the block that holds a claim', '[[Kim]{.actor} left]{.claim #c-1}.\n', `<p class="dossier-holds-claim">${claim(`${actor('Kim')} left`)}.</p>\n`);
  renders('hold emphasis, which ends in them', '**[*Kim* Jong]{.actor}** *[a]{.actor}*\n', `<p><strong>${actor('<em>Kim</em> Jong')}</strong> <em>${actor('a')}</em></p>\n`);
  renders('are divs of several blocks', '::: {.claim #c-1}\nOne\n\n- [Kim]{.actor}\n:::\nLast\n',
    `<div class="dossier-holds-claim dossier-claim" title="claim" data-dossier-mark="○">\n<p>One</p>\n<ul>\n<li>${actor('Kim')}</li>\n</ul>\n</div>\n<p>Last</p>\n`);
  renders('leave what is no tag as it is written', '[x]{.smallcaps} `[x]{.actor}` \\[x]{.actor}\n', '<p>[x]{.smallcaps} <code>[x]{.actor}</code> [x]{.actor}</p>\n');
  renders('never let a name become HTML', '[<b]{.actor} & [&lt;i&gt;]{.actor}\n', `<p>${actor('&lt;b')} &amp; ${actor('&lt;i&gt;')}</p>\n`);
  renders('mark the item of a tight list', '- [x]{.claim #c-1}\n', `<ul>\n<li class="dossier-holds-claim">${claim('x')}</li>\n</ul>\n`);

  shows('in headings, with closing signs and underlined', '# Of [Kim]{.actor} ##\n\n[May]{.event}\n=====\n', ['actor: Kim', 'event: May']);
  shows('in quotations and lists, at any depth', '> - > [Kim]{.actor}\n>   > [May\n>   > launch]{.event}\n', ['actor: Kim', 'event: May launch']);
  shows('in cells, alike and more than one in a row', '| a | b |\n|---|---|\n| [Kim]{.actor} | [Kim]{.actor} |\n| x | [Kim]{.actor} |\n\n[after]{.event}\n', ['actor: Kim', 'actor: Kim', 'actor: Kim', 'event: after']);
  shows('behind a cell whose bar is escaped', '| a \\| b | [Kim]{.actor} |\n|---|---|\n| c | d |\n', ['actor: Kim']);
  shows('over lines, the attributes too', '[Kim\nJong]{.actor\n ref=kim} and [x]{.place}\n', ['actor: Kim Jong', 'place: x']);
  shows('with Windows line endings', 'One\r\n\r\n[Kim\r\nJong]{.actor} said\r\n[it]{.event}\r\n', ['actor: Kim Jong', 'event: it']);
  shows('beside and within links', '[a [Kim]{.actor}](https://example.org) [see [x](https://example.org)]{.claim #c}\n', ['actor: Kim', 'claim: see x']);
  shows('around addresses', '[https://example.org/a]{.place} [www]{.actor}\n', ['place: https://example.org/a', 'actor: www']);
  shows('in divs within divs and lists', '- one\n\n  ::: {.claim #a}\n  two\n\n  :::: {.event}\n  three\n  ::::\n  :::\n', ['claim: two three', 'event: three']);
  shows('in a div that nothing closes', 'a\n\n::: {.claim #a}\nb [c]{.actor}\n', ['claim: b c', 'actor: c']);
  shows('in a quoted div', '> ::: {.claim #a}\n> b\n> :::\n\nc\n', ['claim: b']);
  shows('after a tab and behind indentation', '-\t[Kim]{.actor}\n\n   [x]{.place} y\n', ['actor: Kim', 'place: x']);
  shows('of all scripts', '[김정은]{.actor}은 [習近平]{.actor} [Владимир Путин]{.actor} [علي خامنئي]{.actor} [בנימין נתניהו]{.actor} [Zoe\u0308 👩‍🚀]{.actor} [金 \u202bعلي\u202c]{.actor}\n',
    ['actor: 김정은', 'actor: 習近平', 'actor: Владимир Путин', 'actor: علي خامنئي', 'actor: בנימין נתניהו', 'actor: Zoe\u0308 👩‍🚀', 'actor: 金 \u202bعلي\u202c']);
  shows('in a note where it stands', 'a^[by [Kim]{.actor}] b[^1]\n\n[^1]: Said [Pak]{.actor} then.\n', ['actor: Kim', 'actor: Pak']);
  shows('behind front matter', '---\ntitle: "[x]{.actor}"\n---\n\n[Kim]{.actor}\n', ['actor: Kim']);

  it('let another plugin parse words by itself', () => {
    const parse = md.parse.bind(md) as (text: string, env?: object) => ReturnType<typeof md.parse>;
    assert.deepEqual(parse('Kim left.\n').map(({ content }) => content), ['', 'Kim left.', '']);
  });

  it('never lose text, whatever markdown-it sees in their place', () => {
    for (const text of ['- a\n\n::: {.claim #a}\n- b\n:::\n', '<div>\n[Kim]{.actor} told\n</div>\n', '1. a\n\n    [Kim]{.actor} told\n', '- x\n  ::: {.claim #c}\n  y\nz told\n  :::\n\nend told\n']) {
      const html = md.render(text);
      for (const word of text.match(/told|[abxyz]\b/gu) ?? []) assert.ok(html.includes(word), `${word} is lost from ${html}`);
    }
  });

  it('are those of our reader in realistic articles', () => {
    const count = 300;
    let tags = 0;
    for (let seed = 1; seed <= count; seed++) {
      const text = knownDifferences.reduce((article, [difference, without]) => article.replace(difference, without), realisticArticle(seed));
      const found = tagsIn(text);
      tags += found.length;
      assert.deepEqual(chipsIn(md, text), found, `seed ${seed}:\n${text}`);
    }
    assert.ok(tags > 1000, `only ${tags} tags`);
  });

  for (const [name, paragraph] of [
    ['paragraphs of claims', '[[Kim Jong Un]{.actor ref=kim} told that [the launch]{.event} failed\nagain]{.claim #c-1} and more.\n\n'],
    ['one paragraph', '[Kim]{.actor} said [it]{.event}, and\n'],
    ['divs', '::: {.claim #c-1}\n[Kim]{.actor} said it.\n:::\n\n'],
    ['lists', '- [Kim]{.actor} said\n  [it]{.event}\n'],
    ['brackets that are no tags', '[[Kim](x) [said] {.actor} [it]{.other}\n'],
    ['a table', '| [Kim]{.actor} | [it]{.event} |\n'],
  ] as const) {
    it(`take time in proportion to the length: ${name}`, () => {
      assertGrowth((lines) => {
        const text = (name === 'a table' ? '| a | b |\n|---|---|\n' : '') + paragraph.repeat(lines / paragraph.split('\n').length);
        return () => { md.render(text); };
      }, { small: 2000, large: 16_000 }, 1.5, (words) => { process.stdout.write(`      ${words}\n`); });
    }).timeout(60_000);
  }
});
