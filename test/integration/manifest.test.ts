import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { commands, extensions } from 'vscode';

interface Entry {
  readonly command?: string;
  readonly submenu?: string;
  readonly when?: string;
}

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly menus: Readonly<Record<string, readonly Entry[]>>;
    readonly submenus: readonly { readonly id: string }[];
    readonly keybindings: readonly (Entry & { readonly key: string; readonly mac?: string })[];
    readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
  };
}

/** Commands that say themselves what is missing, in one sentence, wherever they are started. */
const everywhere = [
  'newArticle', 'openSampleCase', 'export', 'sortByName', 'sortByCount', 'filterEntities', 'undoLastChange', 'filterEvidence', 'filterClaims', 'sortSourcesByName', 'sortSourcesByDate',
  'sortClaimsByPlace', 'sortClaimsByEvidence', 'groupByAssessment', 'groupByArticle', 'groupByGap', 'showLog',
];
/** The context keys that a `when` of ours may ask. */
const contextKeys = /^(?:false|editorLangId|editorTextFocus|editorReadonly|editorHasSelection|workspaceFolderCount|view|viewItem|markdown|dossier\.(?:entities|evidence|claims|mentions)(?:Filtered)?|dossier\.claims(?:Grouping|Order)|assessment|article|gap|evidence|dossier\.isRead)$/u;

const extension = extensions.getExtension('dossier.dossier');
const read = (name: string) => readFileSync(path.join(extension?.extensionPath ?? '', name), 'utf8');
const source = read('package.json');
const { contributes } = JSON.parse(source) as Manifest;
const declared = contributes.commands.map(({ command }) => command);
const menuEntries = Object.values(contributes.menus).flat();

/** The commands in the menu of a row; its conditions are joined by && alone. */
function offeredFor(view: string, viewItem: string): readonly string[] {
  const values: Readonly<Record<string, string>> = { view, viewItem };
  const holds = (condition: string): boolean => {
    const [, not, key = '', isPattern, value = ''] = /^(!\()?(\w+) (?:==|(=~)) \/?(.*?)\/?\)?$/u.exec(condition) ?? [];
    const found = isPattern ? new RegExp(condition.slice(condition.indexOf('/') + 1, condition.lastIndexOf('/')), 'u').test(values[key] ?? '') : values[key] === value;
    return found !== (not !== undefined);
  };
  return (contributes.menus['view/item/context'] ?? []).filter(({ when }) => (when ?? '').split(' && ').every(holds)).flatMap(({ command }) => command ?? []);
}

describe('the manifest', () => {
  it('declares exactly the commands that are registered', async () => {
    await extension?.activate();
    // A view brings commands of its own, made by VS Code.
    const ofViews = Object.values(contributes.views).flat().map(({ id }) => `${id}.`);
    const registered = (await commands.getCommands(true))
      .filter((command) => command.startsWith('dossier.') && !ofViews.some((view) => command.startsWith(view)));
    assert.deepEqual(registered.toSorted(), declared.toSorted());
  });

  it('declares no command twice', () => {
    assert.deepEqual(declared.filter((command, at) => declared.indexOf(command) !== at), []);
  });

  it('says of every command where the palette shows it, unless it helps everywhere', () => {
    const inPalette = new Set((contributes.menus['commandPalette'] ?? []).map(({ command }) => command));
    const unsaid = declared.filter((command) => !inPalette.has(command));
    assert.deepEqual(unsaid.toSorted(), everywhere.map((name) => `dossier.${name}`).toSorted());
  });

  it('names only commands and submenus that exist in menus and keybindings', () => {
    const known = new Set([...declared, ...contributes.submenus.map(({ id }) => id)]);
    const named = [...menuEntries, ...contributes.keybindings].map(({ command, submenu }) => command ?? submenu ?? 'neither');
    assert.deepEqual(named.filter((name) => !known.has(name)), []);
  });

  it('asks only context keys that exist', () => {
    const asked = [...menuEntries, ...contributes.keybindings].flatMap(({ when }) => (when ?? '').replace(/\/[^/]*\//gu, '').match(/[A-Za-z][\w.]*/gu) ?? []);
    assert.deepEqual(asked.filter((key) => !contextKeys.test(key)), []);
  });

  it('binds keys only in the text of an article, or of any document to what quotes it, each once', () => {
    const elsewhere = contributes.keybindings.filter(({ when }) => when !== 'editorTextFocus && editorLangId == markdown');
    assert.deepEqual(elsewhere.map(({ command, when }) => [command, when]), [['dossier.captureEvidence', 'editorTextFocus && workspaceFolderCount > 0']]);
    const keys = contributes.keybindings.flatMap(({ key, mac }) => [key, `mac ${mac ?? key}`]);
    assert.equal(new Set(keys).size, keys.length);
  });

  it('shows entries in the views’ menus only in our views', () => {
    const inViews = [...contributes.menus['view/title'] ?? [], ...contributes.menus['view/item/context'] ?? []];
    assert.ok(inViews.length > 0);
    assert.deepEqual(inViews.filter(({ when }) => !/^view (?:== dossier\.(?:entities|evidence|claims|mentions)\b|=~ \/\^dossier\\\.\/)/u.test(when ?? '')), []);
  });

  it('offers for a claim what judges it in every view', () => {
    const judging = ['linkEvidence', 'grade', 'setBasis', 'setLikelihood', 'setConfidence', 'setAssessment', 'openQuotation', 'showImpact'];
    for (const view of ['dossier.entities', 'dossier.claims']) {
      const offered = offeredFor(view, 'claim.record');
      assert.deepEqual(judging.filter((name) => !offered.includes(`dossier.${name}`)), [], view);
    }
  });

  for (const [row, opens, other] of [['item.record.quoted', 'openQuotation', 'openSource'], ['item.record', 'openSource', 'openQuotation'], ['source.record', 'openSource', 'openQuotation']]) {
    it(`offers one way to the source of a row that is ${row}`, () => {
      const offered = offeredFor('dossier.evidence', row ?? '');
      assert.ok(offered.includes(`dossier.${opens}`) && !offered.includes(`dossier.${other}`), offered.join());
    });
  }

  it('has a text for each of its keys, and none left over', () => {
    const texts = Object.keys(JSON.parse(read('package.nls.json')) as object);
    const used = [...source.matchAll(/"%([^%"]+)%"/gu)].map(([, key]) => key ?? '');
    assert.ok(used.length > 50);
    assert.deepEqual([...new Set(used)].toSorted(), texts.toSorted());
  });
});
