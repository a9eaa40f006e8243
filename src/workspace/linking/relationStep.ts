import { l10n, ThemeIcon } from 'vscode';
import { relations, relationWording, type Relation } from '../../core/tradecraft/claimTerms';
import { askPick, type Step } from '../../host/steps';
import { relationIcons } from '../relationIcons';

/** Asks what the evidence means for the claim; that it supports it stands first. */
export function relationStep<Draft extends { readonly relation: Relation | undefined }>(): Step<Draft> {
  return async (draft, frame) => {
    const answer = await askPick<Relation>({
      ...frame, placeholder: l10n.t('What does it mean for the claim?'),
      active: (relation) => relation === draft.relation,
      items: relations.map((relation) => ({ label: relationWording[relation], iconPath: new ThemeIcon(relationIcons[relation]), value: relation })),
    });
    return typeof answer === 'object' ? { value: { ...draft, relation: answer.value } } : answer;
  };
}
