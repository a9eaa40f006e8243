import { l10n } from 'vscode';
import { describeEvidence, describeSource } from '../../core/evidence/describe';
import { stepsOf } from '../../core/evidence/jsonPointer';
import type { OpenConflict, Side } from '../../core/evidence/merge/openConflicts';
import { shownSide } from '../../core/evidence/merge/shownConflict';
import type { CaseIndex } from '../../core/index/caseIndex';

/** The sides that can be chosen: of a conflict whose record is gone there is only one thing left to do. */
export function sidesOf({ conflict, isGone }: OpenConflict): readonly Side[] {
  if (isGone) return ['ours'];
  return conflict.base === undefined ? ['ours', 'theirs'] : ['ours', 'theirs', 'base'];
}

/** What choosing a side does, in words. */
export function choiceText({ conflict, isGone }: OpenConflict, side: Side): string {
  if (isGone) return l10n.t('Forget this conflict: its record is gone');
  const words = conflict[side] === undefined ? l10n.t('(deleted)') : shownSide(conflict, side);
  switch (side) {
    case 'ours': return l10n.t('Keep ours: {0}', words);
    case 'theirs': return l10n.t('Keep theirs: {0}', words);
    case 'base': return l10n.t('As it was before both: {0}', words);
  }
}

/** Which place in the file is open: the field, then its record. */
export function placeText({ pointer }: OpenConflict): string {
  return stepsOf(pointer).reverse().slice(0, -1).join(' ‹ ') || pointer;
}

/** What people know the record by in which the two sides differ. */
export function recordText(index: CaseIndex, { path: [section, id, inKind] }: OpenConflict): string {
  const [key, data] = [String(id), index.evidence];
  const [source, item] = [data.sources.get(key), data.evidence.get(key)];
  switch (section) {
    case 'actors': return data.actors.get(key)?.name ?? '';
    case 'events': return data.events.get(key)?.name ?? '';
    case 'entities': return data.entities.get(key)?.get(String(inKind))?.name ?? '';
    case 'sources': return source ? describeSource(source, data) : '';
    case 'evidence': return item ? describeEvidence(item, data) : '';
    case 'claims': return index.claim(key)?.text ?? '';
    case 'questions': return data.questions.get(key)?.text ?? '';
    default: return '';
  }
}
