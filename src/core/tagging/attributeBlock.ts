import { lazily } from '../lazily';
import { type AttributeBlock, readAttributes } from '../markup/attributes';
import type { Tag, TextEdit } from '../model';
import type { TagRequest } from './tagRequest';

const bareValue = lazily(() => /^[\p{L}\p{M}\p{N}._:/~+-]+$/u);

/** The attribute block that makes the tag, such as `{.actor ref=kim-jong-un}`, in as few characters as possible. */
export function attributeBlock({ kind, id, attributes = {} }: TagRequest): string {
  const parts = [`.${kind}`];
  if (id !== undefined) parts.push(`#${id}`);
  for (const [key, value] of Object.entries(attributes)) parts.push(`${key}=${attributeValue(value)}`);
  return `{${parts.join(' ')}}`;
}

/** A value as it is written after `key=`: quoted only where it must be. */
export function attributeValue(value: string): string {
  return bareValue().test(value) ? value : `"${value.replace(/["\\]/gu, '\\$&')}"`;
}

/** The attribute block of a tag where it is written in braces; `::: claim` has none. */
export function blockOf(text: string, tag: Tag): AttributeBlock | undefined {
  const opening = text.indexOf('{', tag.form === 'span' ? tag.contentEnd : tag.start);
  const limit = tag.form === 'span' ? tag.end : tag.contentStart;
  return opening < 0 || opening >= limit ? undefined : readAttributes(text, opening, text.length);
}

/** The edit that adds one item to a tag's attributes; a bare class gets the braces that it needs. */
export function insertionInBlock(text: string, tag: Tag, item: string): readonly TextEdit[] {
  const block = blockOf(text, tag);
  if (block) {
    const at = block.items.at(-1)?.end ?? block.end - 1;
    return [{ start: at, end: at, text: ` ${item}` }];
  }
  const [, fence = '', name = ''] = /^(:{3,}[ \t]*)([^\s{}:]+)/u.exec(text.slice(tag.start, tag.contentStart)) ?? [];
  const start = tag.start + fence.length;
  return [{ start, end: start + name.length, text: `{.${name} ${item}}` }];
}
