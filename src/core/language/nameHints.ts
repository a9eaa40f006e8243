import { normaliseName } from '../entities/normaliseName';
import type { CaseIndex } from '../index/caseIndex';
import { spansTouching } from '../index/spansTouching';
import type { Span } from '../model';

/** The name of whom a mention means, to be shown behind its words. */
export interface NameHint {
  readonly offset: number;
  readonly name: string;
}

/** Of the mentions in a window those whose words are not the name of whom they mean. */
export function nameHints(index: CaseIndex, document: string, window: Span): readonly NameHint[] {
  const mentions = index.record(document)?.mentions ?? [];
  return spansTouching(mentions, window).flatMap((at) => {
    const mention = mentions[at];
    const resolution = index.resolutionOf(document, at);
    if (!mention || resolution?.state !== 'resolved' || mention.contentEnd < window.start || mention.contentEnd > window.end) return [];
    const names = resolution.ids.map((id) => index.registry.entities.get(id)?.name ?? id);
    const [only = ''] = names;
    const isSame = names.length === 1 && normaliseName(only) === normaliseName(mention.text);
    return isSame ? [] : [{ offset: mention.contentEnd, name: names.join(', ') }];
  });
}
