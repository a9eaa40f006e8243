import type { ArticleRecord, ClaimTag, Mention } from '../../core/entities/articleRecord';
import type { Resolution } from '../../core/entities/resolve';
import type { Span } from '../../core/model';

/** The looks that text can have; each is one decoration type. */
export const looks = ['actor', 'event', 'entity', 'claim', 'notInCase', 'ambiguous', 'syntax'] as const;
export type Look = (typeof looks)[number];

export type Looks = Readonly<Record<Look, readonly Span[]>>;

interface Shown {
  readonly record: ArticleRecord;
  readonly resolutionOf: (mention: number) => Resolution | undefined;
  /** Only tags that touch one of these are shown. */
  readonly visible: readonly Span[];
  /** Where brackets and attributes stay as they are: the lines with a cursor. Undefined where nothing fades. */
  readonly plain: readonly Span[] | undefined;
}

/** Which spans of an article get which look. */
export function lookOf({ record, resolutionOf, visible, plain }: Shown): Looks {
  const found: Record<Look, Span[]> = { actor: [], event: [], entity: [], claim: [], notInCase: [], ambiguous: [], syntax: [] };
  const add = (look: Look, tag: Mention | ClaimTag) => {
    if (tag.contentEnd > tag.contentStart) found[look].push({ start: tag.contentStart, end: tag.contentEnd });
  };
  const fade = (tag: Mention | ClaimTag) => {
    for (const part of [{ start: tag.start, end: tag.contentStart }, { start: tag.contentEnd, end: tag.end }]) {
      if (plain && !plain.some((line) => touches(line, part))) found.syntax.push(part);
    }
  };
  for (const [index, mention] of record.mentions.entries()) {
    if (!visible.some((span) => touches(span, mention))) continue;
    add(lookOfKind(mention.kind), mention);
    const state = resolutionOf(index)?.state;
    if (state === 'notInCase' || state === 'ambiguous') add(state, mention);
    fade(mention);
  }
  for (const claim of record.claims) {
    if (!visible.some((span) => touches(span, claim))) continue;
    add('claim', claim);
    fade(claim);
  }
  return found;
}

function lookOfKind(kind: string): Look {
  return kind === 'actor' || kind === 'event' ? kind : 'entity';
}

function touches(one: Span, other: Span): boolean {
  return one.start <= other.end && other.start <= one.end;
}
