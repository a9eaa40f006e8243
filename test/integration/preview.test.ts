import assert from 'node:assert/strict';
import { commands, window, workspace } from 'vscode';
import { closeEverything } from './support/editors';
import { evidenceFile, smallCase } from './support/evidence';
import { eventually } from './support/eventually';
import { TestCase } from './support/testCase';

const article = `---
title: Launches
---

[[Kim Jong Un]{.actor} spoke of [the May launch]{.event ref=launch-2024-05-27}]{.claim #c-00000001} with [Ri]{.actor}.

> ::: {.claim #c-00000009}
> [김정은]{.actor ref=kim-jong-un}은 [بنيامين نتنياهو]{.actor} & [<b>Zoe\u0308</b>]{.actor}
> :::
`;

describe('the preview of Markdown', () => {
  let testCase: TestCase;
  before(async () => {
    testCase = await TestCase.open({ 'article.md': article, 'evidence.json': evidenceFile(smallCase) });
  });
  after(async () => {
    await closeEverything();
    await testCase.remove();
  });

  const render = async () => await commands.executeCommand<string>('markdown.api.render', await workspace.openTextDocument(testCase.uri('article.md')));

  it('shows tags as chips, with what the case knows of them', async () => {
    await eventually(async () => {
      const html = await render();
      assert.match(html, /<span class="dossier-actor" title="Actor · Kim Jong Un\n[^"]*2 mentions"/u);
      assert.match(html, /<span class="dossier-event" title="Event · [^"]*">the May launch<\/span>/u);
      assert.match(html, /<p [^>]*class="[^"]*dossier-holds-claim[^"]*"[^>]*><span class="dossier-claim[^>]*title="Claim · [^>]*data-dossier-mark="▲/u);
      assert.match(html, /<span class="dossier-actor dossier-not-in-case" title="Actor, not in the case yet"[^>]*>Ri<\/span>/u);
    });
  });

  it('shows divs in quotations, and names of any script', async () => {
    const html = await render();
    assert.match(html, /<blockquote[^>]*>\s*<div class="[^"]*dossier-claim"/u);
    assert.match(html, />김정은<\/span>은 /u);
    assert.match(html, />بنيامين نتنياهو<\/span> &amp; /u);
    assert.doesNotMatch(html, /\{\.|:::/u);
  });

  it('follows the evidence file', async () => {
    const uri = testCase.uri('evidence.json');
    const changed = { ...smallCase, actors: { ...smallCase.actors, ri: { name: 'Ri "the <b>' , aliases: ['Ri'] } } };
    await workspace.fs.writeFile(uri, new TextEncoder().encode(evidenceFile(changed)));
    await eventually(async () => { assert.match(await render(), /title="Actor · Ri &quot;the &lt;b&gt;\nalso Ri/u); });
  });

  it('opens, with our colours', async () => {
    await commands.executeCommand('markdown.showPreview', testCase.uri('article.md'));
    await eventually(() => { assert.equal(window.tabGroups.activeTabGroup.activeTab?.label, 'Preview article.md'); });
  });
});
