import type { TagRequest } from './tagRequest';

const bareValue = /^[\p{L}\p{M}\p{N}._:/~+-]+$/u;

/** The attribute block that makes the tag, such as `{.actor ref=kim-jong-un}`, in as few characters as possible. */
export function attributeBlock({ kind, id, attributes = {} }: TagRequest): string {
  const parts = [`.${kind}`];
  if (id !== undefined) parts.push(`#${id}`);
  for (const [key, value] of Object.entries(attributes)) parts.push(`${key}=${attributeValue(value)}`);
  return `{${parts.join(' ')}}`;
}

/** A value as it is written after `key=`: quoted only where it must be. */
export function attributeValue(value: string): string {
  return bareValue.test(value) ? value : `"${value.replace(/["\\]/gu, '\\$&')}"`;
}
