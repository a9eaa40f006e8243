import type { ArticleRecord, ClaimTag, Mention } from '../../core/entities/articleRecord';
import type { Resolution } from '../../core/entities/resolve';
import { spansTouching } from '../../core/index/spansTouching';
import type { Span } from '../../core/model';
import type { Assessment } from '../../core/tradecraft/claimTerms';

/** The looks that text can have; each is one decoration type. */
export const looks = ['actor', 'event', 'entity', 'claim', 'contested', 'refuted', 'notInCase', 'ambiguous', 'syntax', 'hidden'] as const;
export type Look = (typeof looks)[number];

export type Looks = Readonly<Record<Look, readonly Span[]>>;

interface Shown {
  readonly record: ArticleRecord;
  readonly resolutionOf: (mention: number) => Resolution | undefined;
  /** What the case says of a claim. */
  readonly assessmentOf: (claim: string) => Assessment | undefined;
  /** Only tags that touch one of these are shown. */
  readonly visible: readonly Span[];
  /** Where brackets and attributes stay as they are: the lines with a cursor. Undefined where nothing fades. */
  readonly plain: readonly Span[] | undefined;
  /** Where the cursors are, if brackets and attributes of other spans are taken away instead of fading. */
  readonly cursors?: readonly Span[] | undefined;
}

/** Which spans of an article get which look; costs what is visible, whatever the length of the article. */
export function lookOf({ record, resolutionOf, assessmentOf, visible, plain, cursors }: Shown): Looks {
  const found: Record<Look, Span[]> = { actor: [], event: [], entity: [], claim: [], contested: [], refuted: [], notInCase: [], ambiguous: [], syntax: [], hidden: [] };
  const isSeen = (span: Span) => visible.some((window) => touches(window, span));
  const add = (look: Look, tag: Mention | ClaimTag) => {
    if (tag.contentEnd > tag.contentStart) found[look].push({ start: tag.contentStart, end: tag.contentEnd });
  };
  const fade = (tag: Mention | ClaimTag) => {
    const parts = [{ start: tag.start, end: tag.contentStart }, { start: tag.contentEnd, end: tag.end }].filter(isSeen);
    // A div's fences have lines of their own, which would stay behind empty.
    if (cursors && !('form' in tag && tag.form === 'div')) {
      if (!cursors.some((cursor) => touches(cursor, tag))) found.hidden.push(...parts);
    } else if (plain) found.syntax.push(...parts.filter((part) => !plain.some((line) => touches(line, part))));
  };
  eachTouching(record.mentions, visible, (mention, index) => {
    add(lookOfKind(mention.kind), mention);
    const state = resolutionOf(index)?.state;
    if (state === 'notInCase' || state === 'ambiguous') add(state, mention);
    fade(mention);
  });
  eachTouching(record.claims, visible, (claim) => {
    add(lookOfClaim(assessmentOf(claim.id ?? claim.refs[0] ?? '')), claim);
    fade(claim);
  });
  return found;
}

/** Windows may overlap: what touches several is visited once. */
function eachTouching<Tag extends Span>(tags: readonly Tag[], windows: readonly Span[], visit: (tag: Tag, index: number) => void): void {
  for (const index of new Set(windows.flatMap((window) => spansTouching(tags, window)))) {
    const tag = tags[index];
    if (tag) visit(tag, index);
  }
}

function lookOfKind(kind: string): Look {
  return kind === 'actor' || kind === 'event' ? kind : 'entity';
}

/** A claim that is cited looks as where it is made. */
function lookOfClaim(assessment: Assessment | undefined): Look {
  return assessment === 'contested' || assessment === 'refuted' ? assessment : 'claim';
}

function touches(one: Span, other: Span): boolean {
  return one.start <= other.end && other.start <= one.end;
}
