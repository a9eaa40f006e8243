import type { Member } from './cast';

/** What a mention says: of whom, in which words, and which attributes its tag has. */
export interface Mentioned {
  readonly kind: Member['kind'];
  readonly text: string;
  /** Undefined for a name that is not in the case, or that several share. */
  readonly member: Member | undefined;
  readonly hasReference: boolean;
  readonly hasDate: boolean;
}

/** How an article marks whom it mentions and what it claims. */
export interface Notation {
  readonly mention: (mentioned: Mentioned) => string;
  readonly claim: (id: string, words: string) => string;
  readonly claimBlock: (id: string, words: string) => string;
}

/** Dossier's tags. */
export const tags: Notation = {
  mention: ({ kind, text, member, hasReference, hasDate }) => {
    const reference = hasReference && member ? ` ref=${member.id}` : '';
    const date = hasDate && member?.date !== undefined ? ` date=${member.date}` : '';
    return `[${text}]{.${kind}${reference}${date}}`;
  },
  claim: (id, words) => `[${words}]{.claim #${id}}`,
  claimBlock: (id, words) => `::: {.claim #${id}}\n${words}\n:::`,
};

/** The file that a link to the member leads to, in the case's folder. */
export function linkTarget(member: Pick<Member, 'kind' | 'id'>): string {
  return `${member.kind}s/${member.id}.md`;
}

/** Links in place of tags, for readers that know nothing else; claims are plain words. `up` leads to the case's folder. */
export function links(up: string): Notation {
  return {
    mention: ({ kind, text, member }) => `[${text}](${up}${linkTarget(member ?? { kind, id: 'nobody' })})`,
    claim: (_, words) => words,
    claimBlock: (_, words) => words,
  };
}
