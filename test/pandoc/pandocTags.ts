import type { Pandoc } from './pandoc';

/** The format of `annotation.md`: what our reader must agree with. */
const format = 'markdown-smart-native_spans-native_divs-auto_identifiers';

/** A span or div in a form in which both readers can be compared. */
export interface ComparedTag {
  readonly form: 'span' | 'div';
  readonly id: string;
  readonly classes: readonly string[];
  readonly attributes: readonly (readonly [string, string])[];
  readonly text: string;
}

interface Node { readonly t: string; readonly c?: unknown }
type Attr = readonly [string, readonly string[], readonly (readonly [string, string])[]];

/** What Pandoc finds, in document order, notes left aside; the second list has tables' captions behind their rows. */
export async function pandocTags(pandoc: Pandoc, text: string): Promise<readonly (readonly ComparedTag[])[]> {
  const { blocks } = JSON.parse(await pandoc.convert(format, 'json', text)) as { blocks: readonly Node[] };
  return [true, false].map((captionFirst) => {
    const tags: ComparedTag[] = [];
    collect(blocks, tags, captionFirst);
    return tags;
  });
}

function collect(value: unknown, tags: ComparedTag[], captionFirst: boolean): void {
  if (Array.isArray(value)) {
    for (const item of value) collect(item, tags, captionFirst);
    return;
  }
  if (!isNode(value) || value.t === 'Note') return;
  if (value.t === 'Span' || value.t === 'Div') {
    const [attr, content] = value.c as [Attr, unknown];
    tags.push(comparedTag(value.t === 'Span' ? 'span' : 'div', attr, content, captionFirst));
  }
  for (const part of orderedParts(value, captionFirst)) collect(part, tags, captionFirst);
}

/** The parts of a node that may hold tags, each once. */
function orderedParts(node: Node, captionFirst: boolean): readonly unknown[] {
  const parts = Array.isArray(node.c) ? node.c as readonly unknown[] : [];
  switch (node.t) {
    // The caption of an image that stands alone repeats its description.
    case 'Figure': return parts.slice(2);
    case 'Table': return captionFirst ? [parts[1], parts.slice(3)] : [parts.slice(3), parts[1]];
    // The text of a citation repeats its prefixes and suffixes, as plain text.
    case 'Cite': return (parts[0] as { citationPrefix: unknown; citationSuffix: unknown }[]).flatMap((one) => [one.citationPrefix, one.citationSuffix]);
    default: return parts;
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 't' in value;
}

function comparedTag(form: ComparedTag['form'], [id, classes, pairs]: Attr, content: unknown, captionFirst: boolean): ComparedTag {
  return { form, id, classes, attributes: [...new Map(pairs)], text: form === 'div' ? blocksText(content, captionFirst) : stringify(content) };
}

/** What pandoc's own stringify does, with a space between the blocks of a div. */
function blocksText(value: unknown, captionFirst: boolean): string {
  return leaves(value, captionFirst).map((leaf) => stringify(leaf).replace(/^ +| +$/gu, '')).filter((text) => text !== '').join(' ');
}

const leafBlocks = new Set(['Para', 'Plain', 'Header']);

/** The runs of inlines that blocks hold, in order. */
function leaves(value: unknown, captionFirst: boolean): unknown[] {
  if (Array.isArray(value)) {
    const holdsInlines = value.some((item) => isNode(item) && (item.t === 'Str' || item.t === 'Space' || inlines.has(item.t)));
    return holdsInlines ? [value] : value.flatMap((item) => leaves(item, captionFirst));
  }
  if (!isNode(value)) return [];
  if (leafBlocks.has(value.t)) return [value.c];
  return leaves(value.t === 'Figure' || value.t === 'Table' ? orderedParts(value, captionFirst) : value.c, captionFirst);
}

const inlines = new Set([
  'Emph', 'Strong', 'Strikeout', 'Superscript', 'Subscript', 'SmallCaps', 'Underline', 'Quoted', 'Cite', 'Code', 'SoftBreak', 'LineBreak', 'Math',
  'RawInline', 'Link', 'Image', 'Note', 'Span',
]);

function stringify(value: unknown): string {
  if (Array.isArray(value)) return value.map(stringify).join('');
  if (!isNode(value)) return '';
  const parts = Array.isArray(value.c) ? value.c as readonly unknown[] : [];
  switch (value.t) {
    case 'Str': return value.c as string;
    case 'Space': case 'SoftBreak': case 'LineBreak': return ' ';
    case 'Note': return '';
    case 'Code': case 'Math': return parts[1] as string;
    case 'RawInline': return parts[0] === 'html' && (parts[1] as string).startsWith('<br') ? ' ' : '';
    case 'Header': return stringify(parts[2]);
    default: return parts.map((part) => (typeof part === 'string' ? '' : stringify(part))).join('');
  }
}
