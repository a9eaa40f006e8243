/** A line that says which page begins: a form feed, `[p. 12]`, `Page 12`, `- 12 -`. */
const pageMark = /\f|^[ \t]*(?:\[(?:p|page)\.?[ \t]*(?<bracketed>\d+)\]|[Pp]age[ \t]+(?<worded>\d+)(?:[ \t]+of[ \t]+\d+)?|[-–—][ \t]*(?<dashed>\d+)[ \t]*[-–—])[ \t]*$/gmu;

/** A block that is a heading alone. */
const heading = /^#{1,6}[ \t][^\n]*$/u;

/** Where an offset of a source's text stands, in the words of a citation: its page where the text marks pages, else its paragraph, counted behind the front matter without headings. */
export function suggestLocator(text: string, bodyStart: number, offset: number): string {
  const before = text.slice(bodyStart, offset);
  const page = pageAt(before);
  if (page !== undefined) return `p. ${page}`;
  const ended = before.trimStart().split(/\r?\n[^\S\n]*\r?\n\s*/u).slice(0, -1);
  return `para. ${ended.filter((block) => !heading.test(block)).length + 1}`;
}

function pageAt(before: string): number | undefined {
  let page: number | undefined;
  for (const { 0: mark, groups } of before.matchAll(pageMark)) {
    const said = groups?.['bracketed'] ?? groups?.['worded'] ?? groups?.['dashed'];
    page = mark === '\f' ? (page ?? 1) + 1 : Number(said);
  }
  return page;
}
