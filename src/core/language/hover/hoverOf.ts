import type { CaseIndex } from '../../index/caseIndex';
import type { SubjectAt } from '../subject';
import { claimHover } from './claimHover';
import { entityHover } from './entityHover';
import type { HoverView } from './hoverView';
import { evidenceHover, questionHover } from './recordHover';
import { sourceHover } from './sourceHover';

/** What is known of a subject, as short cards in Markdown, one for each entity that a tag names. */
export function hoverOf(index: CaseIndex, { subject, as }: Pick<SubjectAt, 'subject' | 'as'>, view: HoverView): readonly string[] {
  switch (subject.what) {
    case 'entities': return subject.keys.flatMap((key) => entityHover(index, key, view) ?? []);
    case 'claim': return [claimHover(index, subject.id, as, view)].filter((card) => card !== undefined);
    case 'source': return [sourceHover(index, subject.id, view)];
    case 'evidence': return [evidenceHover(index, subject.id, view)].filter((card) => card !== undefined);
    case 'question': return [questionHover(index, subject.id, view)].filter((card) => card !== undefined);
  }
}
