/** What begins a block where it begins a line: the sign that gets a backslash is what the first group leaves out. */
const blockStart = /^(\(?(?:\d+|[a-z]|[IVXLCDMivxlcdm]{2,}|#)(?=[.)](?:\s|$))|\(?[A-Z](?=\)(?:\s|$)))/u;
const ruleOrMark = /^(?:#|>|\||[-+*](?:\s|$)|[:~](?:\s|$)|:{3}|~{3}|(?:[-*_=]\s*){3,}$|\[[^\]]*\]:)/u;

/** One paragraph of plain text, on one line, as Markdown that reads as the same text; only what would be read as markup is escaped. */
export function escapeMarkdown(line: string): string {
  return escapeStart(escapeInline(line));
}

function escapeStart(line: string): string {
  const list = blockStart.exec(line);
  if (list) return line.slice(0, list[0].length) + '\\' + line.slice(list[0].length);
  return ruleOrMark.test(line) ? `\\${line}` : line;
}

function escapeInline(line: string): string {
  const hasMath = /\$\S(?:.*?\S)?\$(?!\d)|\$\$/u.test(line);
  const isMarkup: Readonly<Record<string, (at: number) => boolean>> = {
    '\\': () => true,
    '`': () => true,
    '^': () => true,
    '$': () => hasMath,
    '*': (at) => !isBetween(line, at, /\s/u) || at === 0,
    '_': (at) => !isBetween(line, at, /[\p{L}\p{N}]/u),
    '~': (at) => /^~+[^\s~]\S*~/u.test(line.slice(at)) || /~\S*[^\s~]~$/u.test(line.slice(0, at + 1)) || line.startsWith('~~', at) || line.endsWith('~~', at),
    '<': (at) => /^<[\p{L}/!?]/u.test(line.slice(at)),
    '@': (at) => /^@[\p{L}\p{N}_{]/u.test(line.slice(at)) && !/[\p{L}\p{N}]$/u.test(line.slice(0, at)),
    '&': (at) => /^&(?:#\d+|#[xX][0-9a-fA-F]+|\w+);/u.test(line.slice(at)),
    '[': (at) => opensMarkup(line, at),
  };
  return line.replace(/[\\`^$*_~<@&[]/gu, (sign, at: number) => isMarkup[sign]?.(at) ? `\\${sign}` : sign);
}

function isBetween(line: string, at: number, neighbour: RegExp): boolean {
  return neighbour.test(line[at - 1] ?? '') && neighbour.test(line[at + 1] ?? '');
}

/** Whether the bracket ends before something that makes it a link, a tag or a definition. */
function opensMarkup(line: string, at: number): boolean {
  let depth = 0;
  for (let index = at; index < line.length; index++) {
    if (line[index] === '[') depth++;
    else if (line[index] === ']' && --depth === 0) return /^[({[]/u.test(line.slice(index + 1)) || at === 0 && line[index + 1] === ':';
  }
  return false;
}
