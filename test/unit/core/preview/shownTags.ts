import MarkdownIt, { type MarkdownIt as Renderer, type Token } from 'markdown-it';
import { tagOf } from '../../../../src/core/preview/shownTag';
import { tagPlugin } from '../../../../src/core/preview/tagPlugin';
import { claimKind, standardKinds } from '../../../../src/core/model';
import { readMarkup } from '../../../../src/core/markup/readMarkup';

export const kinds: ReadonlySet<string> = new Set([...standardKinds, 'place']);

/** markdown-it as VS Code's preview sets it, with our tags; a chip says its kind. */
export function preview(): Renderer {
  const md = MarkdownIt({ html: true, linkify: true });
  // Of the preview's own front matter: it is no text.
  md.block.ruler.before('table', 'front_matter', (state, startLine, endLine, silent) => {
    const end = startLine === 0 && state.level === 0 ? /^---\n[^]*?\n---\n/u.exec(state.src)?.[0].split('\n').length : undefined;
    if (end === undefined || silent) return false;
    state.line = Math.min(end - 1, endLine);
    return true;
  });
  return md.use(tagPlugin, {
    kinds: () => kinds,
    chipOf: ({ kind = '' }) => ({ classes: [`dossier-${kind}`], tooltip: kind, mark: kind === claimKind ? '○' : undefined }),
  });
}

/** What stands in the chips that a text is shown with: `actor: Kim Jong Un`, in the order of their begins. */
export function chipsIn(md: Renderer, text: string): readonly string[] {
  const chips: { readonly kind: string; text: string }[] = [];
  const open: (typeof chips)[number][] = [];
  const say = (words: string) => { for (const chip of open) chip.text += words; };
  const visit = (tokens: readonly Token[]) => {
    for (const token of tokens) {
      if (/^dossier_\w+_open$/u.test(token.type)) {
        const chip = { kind: tagOf(token)?.kind ?? '', text: '' };
        chips.push(chip);
        open.push(chip);
      } else if (/^dossier_\w+_close$/u.test(token.type)) open.pop();
      else if (token.children) {
        visit(token.children);
        say(' ');
      } else if (token.type === 'softbreak' || token.type === 'hardbreak') say(' ');
      else if (token.type !== 'html_inline' && token.type !== 'html_block') say(token.content);
    }
  };
  visit(md.parse(text, {}));
  return chips.map(({ kind, text: words }) => `${kind}: ${plain(words)}`);
}

/** The same of what our reader finds. */
export function tagsIn(text: string): readonly string[] {
  return readMarkup(text, { kinds }).tags.map((tag) => `${tag.kind ?? ''}: ${plain(tag.text)}`);
}

/** Without notes, which the preview shows as they are written. */
function plain(words: string): string {
  return words.replace(/\^\[.*?\]|\[\^1\]/gu, '').replace(/\s+/gu, ' ').trim();
}
