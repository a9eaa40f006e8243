import { l10n } from 'vscode';
import type { Change } from '../../core/evidence/change';
import { entityId } from '../../core/evidence/ids';
import type { EvidenceData } from '../../core/evidence/schema';
import { entityPath, newEntityPath } from '../../core/evidence/recordPath';
import { UserError } from '../../core/userError';
import { askSteps, textStep } from '../../host/steps';
import { kindLabel } from '../kindLabels';
import { refuseDate } from './refuseDate';
import type { OpenCase } from '../openCase';

/** An entity that is to be added to the case. */
export interface NewEntity {
  readonly kind: string;
  readonly id: string;
  readonly name: string;
  /** In EDTF, for events. */
  readonly date: string | undefined;
}

export interface Proposal {
  readonly openCase: OpenCase;
  readonly kind: string;
  readonly name: string;
  readonly date?: string | undefined;
  /** The id that articles use already; otherwise one is made from the name. */
  readonly id?: string | undefined;
}

interface Draft {
  readonly name: string;
  readonly date: string;
}

/**
 * Asks for the name and, for an event, the date, both proposed; undefined where the user stopped.
 * Throws a UserError where there is no evidence file that could take the answers.
 */
export async function askNewEntity({ openCase, kind, name, date = '', id }: Proposal): Promise<NewEntity | undefined> {
  openCase.evidenceToWrite().refuseUnwritable();
  const title = l10n.t('New {0}', kindLabel(openCase, kind).one.toLowerCase());
  const steps = kind === 'event' ? [askName, askDate] : [askName];
  const draft = await askSteps<Draft>(title, { name, date }, steps);
  if (!draft) return undefined;
  const { registry } = openCase.index;
  return {
    kind, name: draft.name, date: draft.date === '' ? undefined : draft.date,
    id: id ?? entityId(draft.name, (taken) => registry.holderOf(taken) !== undefined),
  };
}

/** What adds it to the evidence file; throws a UserError where somebody took the id meanwhile. */
export function addEntity({ kind, id, name, date }: NewEntity): (data: EvidenceData) => readonly Change[] {
  return (data) => {
    if (entityPath(data, id)) throw new UserError(l10n.t('Somebody has just added “{0}” to the case, so nothing was done. Please try again.', id));
    return [{ put: newEntityPath(kind, id), value: { name, ...(date !== undefined && { date }) } }];
  };
}

const askName = textStep<'name', Draft>('name', () => ({
  prompt: l10n.t('Full name, as it is shown'), refuse: (name) => name === '' ? l10n.t('A name is needed.') : undefined,
}));

const askDate = textStep<'date', Draft>('date', () => ({
  prompt: l10n.t('When? Leave it empty where nobody knows'), placeholder: '2024-05-27, 2024-05~, 2023/2024, 202X', refuse: refuseDate,
}));
