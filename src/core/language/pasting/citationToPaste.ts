import type { Span } from '../../model';

/** The citation of sources as it is written at a place of a line: in brackets of its own, or as a further one in the brackets around the place. */
export function citationToPaste(ids: readonly string[], line: string, { start, end }: Span): string {
  const keys = ids.map((id) => `@${id}`).join('; ');
  const open = /\[([^[\]]*)$/u.exec(line.slice(0, start))?.[1];
  // What stands before other brackets is a tag or a link.
  const close = /^([^[\]]*)\](?![[({])/u.exec(line.slice(end))?.[1];
  if (open === undefined || close === undefined || !isCitation(open, close)) return `[${keys}]`;
  return `${before(open)}${open.endsWith('@') ? keys.slice(1) : keys}${/^\s*(?:;|$)/u.test(close) ? '' : '; '}`;
}

/** Brackets that hold citations, or nothing yet. */
function isCitation(open: string, close: string): boolean {
  return `${open}${close}`.trim() === '' || /(?:^|[\s;-])@[^\s@]*/u.test(`${open}${close}`);
}

function before(open: string): string {
  if (open.trim() === '' || /@$|;\s+$/u.test(open)) return '';
  return open.endsWith(';') ? ' ' : '; ';
}
