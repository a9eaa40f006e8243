import { isRule, readListMarker } from '../markup/listMarkers';

/** Headings, quotations, line blocks, definitions, divs, fences; and rows of signs that make tables or headings of the lines beside them. */
const blockStart = /^(?:#+(?:\s|$)|>|\|(?:\s|$)|[:~](?:\s|$)|:{3}|~{3}|(?=.*[-=]{2})[-=:|+\s]+$)/u;

/** Where a backslash keeps a line, on which no sign is escaped yet, from beginning a block; undefined where it begins none. */
export function plainTextLineStart(line: string): number | undefined {
  if (blockStart.test(line) || isRule(line, 0, line.length)) return 0;
  if (!readListMarker(line, 0, line.length)) return undefined;
  return /^[\p{L}\p{N}]+/u.exec(line)?.[0].length ?? 0;
}
