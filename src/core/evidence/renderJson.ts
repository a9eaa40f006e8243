import { compareCodeUnits } from '../compareCodeUnits';
import { digitsOf, isJsonList, isJsonObject, membersOf, type Json } from './json';
import { fieldRank, shapeUnder, type Shape } from './shape';

/** How a file is written. */
export interface JsonStyle {
  /** One step of indentation. */
  readonly unit: string;
  readonly lineEnd: string;
  /** Whether no space follows a colon or a comma. */
  readonly isCompact: boolean;
}

export const canonicalStyle: JsonStyle = { unit: '  ', lineEnd: '\n', isCompact: false };

/** Where something is written: the indentation of its line, and whether it stays on that line. */
export interface JsonPlace {
  readonly indent: string;
  readonly isInline: boolean;
}

/** A value as text, its known fields in canonical order, its records by id. */
export function renderJson(value: Json, shape: Shape, style: JsonStyle, place: JsonPlace): string {
  const inner = { ...place, indent: place.indent + style.unit };
  if (isJsonList(value)) {
    return `[${enclosed(value.map((item) => renderJson(item, shapeUnder(shape, 0), style, inner)), style, inner, place, '')}]`;
  }
  if (!isJsonObject(value)) return digitsOf(value) ?? JSON.stringify(value);
  const members = inOrder(membersOf(value), ([key]) => key, shape);
  const lines = members.map(([key, member]) => renderMember(key, renderJson(member, shapeUnder(shape, key), style, inner), style));
  return `{${enclosed(lines, style, inner, place, ' ')}}`;
}

export function renderMember(key: string, value: string, style: JsonStyle): string {
  return `${JSON.stringify(key)}:${style.isCompact ? '' : ' '}${value}`;
}

/** What stands between two items of a container whose items are written at `inner`. */
export function separator(style: JsonStyle, inner: JsonPlace): string {
  if (!inner.isInline) return style.lineEnd + inner.indent;
  return style.isCompact ? '' : ' ';
}

/** Items with what separates them from their brackets; `padding` stands inside the braces of an object on one line. */
export function enclosed(items: readonly string[], style: JsonStyle, inner: JsonPlace, outer: JsonPlace, padding: string): string {
  if (items.length === 0) return '';
  const between = separator(style, inner);
  const joined = items.join(`,${between}`);
  if (inner.isInline) return style.isCompact ? joined : padding + joined + padding;
  return between + joined + style.lineEnd + outer.indent;
}

/** Members in canonical order: records by id in code units, known fields as the schema has them, unknown ones after them as they were. */
export function inOrder<Member>(members: readonly Member[], keyOf: (member: Member) => string, shape: Shape): Member[] {
  if (shape.kind === 'records') return [...members].sort((one, other) => compareCodeUnits(keyOf(one), keyOf(other)));
  const rank = (member: Member) => Math.min(fieldRank(shape, keyOf(member)), Number.MAX_SAFE_INTEGER);
  return shape.kind === 'fields' ? [...members].sort((one, other) => rank(one) - rank(other)) : [...members];
}
