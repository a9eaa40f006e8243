import type { ClaimEntry } from '../../core/index/entries';
import { fittingItems } from '../../host/fittingItems';
import { askPick, type PickItem, type Step } from '../../host/steps';

/** How a step asks for a claim. */
export interface ClaimStepOptions {
  readonly items: readonly PickItem<ClaimEntry>[];
  readonly placeholder: string;
  /** Stands first among the claims until something is typed. */
  readonly proposed: ClaimEntry | undefined;
  /** The row that says none, where that will do. */
  readonly none?: PickItem<undefined>;
}

/** Asks for one of these claims. */
export function claimStep<Draft extends { readonly claim: ClaimEntry | undefined }>({ items, placeholder, proposed, none }: ClaimStepOptions): Step<Draft> {
  const fitting = fittingItems(items);
  const first = items.filter(({ value }) => value.id === proposed?.id);
  return async (draft, frame) => {
    const answer = await askPick<ClaimEntry | undefined>({
      ...frame, placeholder, items: [],
      itemsFor: (typed) => {
        const before = typed === '' ? first : [];
        return [...(none ? [none] : []), ...before, ...fitting(typed).filter((item) => !before.some((each) => each === item))];
      },
      active: (claim) => claim !== undefined && claim.id === draft.claim?.id,
    });
    return typeof answer === 'object' ? { value: { ...draft, claim: answer.value } } : answer;
  };
}
