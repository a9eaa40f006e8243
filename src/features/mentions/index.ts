import { l10n, window } from 'vscode';
import type { LocatedMention } from '../../core/index/entries';
import { mentionCountOf, neighbourOf } from '../../core/index/neighbour';
import { UserError } from '../../core/userError';
import { registerCaseCommands } from '../../workspace/caseCommands';
import { activeArticle, type ActiveArticle } from '../../workspace/activeArticle';
import { revealMention } from '../../workspace/reveal';
import type { Services } from '../../workspace/services';
import type { Disposable } from '../../host/disposer';

/** Jumps between the mentions of the entity under the cursor, over the whole case. */
export function registerMentions({ cases, log }: Services): Disposable {
  return registerCaseCommands({ cases, log }, {
    nextMention: () => step(activeArticle(cases), 1),
    previousMention: () => step(activeArticle(cases), -1),
  });
}

/** How long the notice of having gone round stays, in milliseconds. */
const noticeTime = 3000;

async function step({ openCase, path, offset }: ActiveArticle, direction: 1 | -1): Promise<void> {
  const here = openCase.index.keysAt(path, offset);
  if (!here) throw new UserError(l10n.t('Put the cursor on a tagged name to jump between its mentions.'));
  const next = neighbourOf(openCase.index, here.keys, { document: path, index: here.index }, direction);
  if (!next || isSame(next.mention, path, here.index)) throw new UserError(l10n.t('“{0}” is mentioned only here.', here.mention.text));
  if (next.isRound) {
    window.setStatusBarMessage(l10n.t('Went round: {0} mentions of “{1}”', mentionCountOf(openCase.index, here.keys), here.mention.text), noticeTime);
  }
  await revealMention(openCase, next.mention);
}

function isSame({ document, index }: LocatedMention, path: string, at: number): boolean {
  return document === path && index === at;
}
