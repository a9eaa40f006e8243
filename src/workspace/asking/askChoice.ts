import { l10n } from 'vscode';
import { askPick, type Answer, type PickItem, type StepFrame } from '../../host/steps';

/** One value that a field may take, with its exact wording. */
export interface Choice {
  readonly value: string | number;
  readonly wording: string;
  /** What there is to say of it in this place. */
  readonly detail?: string;
}

export interface ChoiceOptions extends StepFrame {
  readonly placeholder: string;
  readonly choices: readonly Choice[];
  /** The value of the field now. */
  readonly now: unknown;
  readonly canRemove: boolean;
}

/** Asks for one of the values that a field may take, in their exact wording; undefined removes the field. */
export function askChoice({ choices, now, canRemove, ...frame }: ChoiceOptions): Promise<Answer<Choice | undefined>> {
  const items: PickItem<Choice | undefined>[] = choices.map((choice) => ({ label: String(choice.value), description: choice.wording, detail: choice.detail ?? '', value: choice }));
  if (canRemove) items.push({ label: l10n.t('$(close) Remove'), value: undefined });
  return askPick<Choice | undefined>({ ...frame, items, active: (choice) => choice !== undefined && choice.value === now });
}
