import type { Token } from 'markdown-it';
import { claimKind, type Tag } from '../model';

/** How a tag is shown in a preview. */
export interface Chip {
  /** Each begins with `dossier-`. */
  readonly classes: readonly string[];
  readonly tooltip: string;
  /** What stands behind it: the balance of a claim, or that a name is in doubt. */
  readonly mark: string | undefined;
}

const holdsClaim = 'dossier-holds-claim';
const markAttribute = 'data-dossier-mark';

/** Keeps with a token the tag that it opens. */
export function keepTag(token: Token, tag: Tag): void {
  token.meta = { tag };
}

export function tagOf({ meta }: Token): Tag | undefined {
  return meta?.['tag'] as Tag | undefined;
}

/** Gives a token what its chip needs; rendered again, it may have been given that of an earlier moment. */
export function dress(token: Token, { classes, tooltip, mark }: Chip): void {
  const others = String(token.attrGet('class') ?? '').split(' ').filter((name) => name === holdsClaim || (name !== '' && !name.startsWith('dossier-')));
  token.attrSet('class', [...others, ...classes].join(' '));
  token.attrSet('title', tooltip);
  token.attrs = (token.attrs ?? []).filter(([name]) => name !== markAttribute);
  if (mark !== undefined) token.attrPush([markAttribute, mark]);
}

/** Gives the blocks that hold a claim a class, for the mark in the margin. */
export function markClaimBlocks(tokens: readonly Token[]): void {
  let block: Token | undefined;
  for (const token of tokens) {
    if (token.nesting === 1 && !token.hidden) block = token;
    if (isClaim(token) || token.children?.some(isClaim)) block?.attrJoin('class', holdsClaim);
  }
}

function isClaim(token: Token): boolean {
  return tagOf(token)?.kind === claimKind;
}
