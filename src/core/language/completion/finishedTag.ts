import { readMarkup } from '../../markup/readMarkup';
import { attributeBlock } from '../../tagging/attributeBlock';
import type { TagRequest } from '../../tagging/tagRequest';

/** A tag around a name, with backslashes where the name would be markup; undefined where no tag of just that name comes into being. */
export function finishedTag(name: string, request: TagRequest, kinds: ReadonlySet<string>): string | undefined {
  const block = attributeBlock(request);
  return [name, name.replace(/[!-/:-@[-`{-~]/gu, '\\$&')].map((words) => `[${words}]${block}`).find((tag) => {
    const { tags: [only, ...others] } = readMarkup(tag, { kinds });
    return only?.text === name && only.kind === request.kind && only.end === tag.length && others.length === 0;
  });
}
