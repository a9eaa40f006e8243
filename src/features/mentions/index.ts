import { l10n, window } from 'vscode';
import { compareCodeUnits } from '../../core/compareCodeUnits';
import type { LocatedMention } from '../../core/index/entries';
import { UserError } from '../../core/userError';
import { registerCommands } from '../../host/commands';
import { activeArticle, type ActiveArticle } from '../../workspace/activeArticle';
import { revealMention } from '../../workspace/reveal';
import type { Services } from '../../workspace/services';
import type { Disposable } from '../../host/disposer';

/** Jumps between the mentions of the entity under the cursor, over the whole case. */
export function registerMentions({ cases, log }: Services): Disposable {
  return registerCommands(log, {
    nextMention: () => step(activeArticle(cases), 1),
    previousMention: () => step(activeArticle(cases), -1),
  });
}

/** How long the notice of having gone round stays, in milliseconds. */
const noticeTime = 3000;

async function step({ openCase, path, offset }: ActiveArticle, direction: 1 | -1): Promise<void> {
  const here = openCase.index.keysAt(path, offset);
  if (!here) throw new UserError(l10n.t('Put the cursor on a tagged name to jump between its mentions.'));
  const all = mentionsOfAny(here.keys, (key) => openCase.index.mentionsOf(key));
  const at = all.findIndex(({ document, mention }) => document === path && mention === here.mention);
  const next = all[(at + direction + all.length) % all.length];
  if (!next || all.length < 2) throw new UserError(l10n.t('“{0}” is mentioned only here.', here.mention.text));
  if ((direction === 1 && at === all.length - 1) || (direction === -1 && at === 0)) {
    window.setStatusBarMessage(l10n.t('Went round: {0} mentions of “{1}”', all.length, here.mention.text), noticeTime);
  }
  const index = openCase.index.record(next.document)?.mentions.indexOf(next.mention) ?? -1;
  await revealMention(openCase, next.document, next.mention, index);
}

/** The mentions of several entities in one order, each once: a tag may name two events. */
function mentionsOfAny(keys: readonly string[], mentionsOf: (key: string) => readonly LocatedMention[]): readonly LocatedMention[] {
  const [only] = keys;
  if (only !== undefined && keys.length === 1) return mentionsOf(only);
  const all = new Map(keys.flatMap((key) => mentionsOf(key)).map((located) => [located.mention, located]));
  return [...all.values()].sort((one, other) =>
    compareCodeUnits(one.document, other.document) || one.mention.start - other.mention.start);
}
