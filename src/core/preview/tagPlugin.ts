import type { MarkdownIt, Token } from 'markdown-it';
import type { Tag } from '../model';
import { divRule } from './divRule';
import { readText, type ReadText } from './readText';
import { dress, markClaimBlocks, tagOf, type Chip } from './shownTag';
import { placeBlocks, type SourcePlaces } from './sourcePlaces';
import { spanRule } from './spanRule';

/** What a preview asks the case. */
export interface ShownTags {
  /** The kinds that tags may have. */
  readonly kinds: () => ReadonlySet<string>;
  /** How to show a tag in the document that `env` names, as the renderer passes it. */
  readonly chipOf: (tag: Tag, env: unknown) => Chip;
}

/** Blocks that end where a div begins, though no blank line stands between. */
const interrupted = ['paragraph', 'reference', 'blockquote', 'list'];

/**
 * Shows tags in what markdown-it renders. Which tags there are our own reader says, and markdown-it is told where they
 * stand; what it takes for something else there (for code, say) stays as it is written.
 */
export function tagPlugin(md: MarkdownIt, shown: ShownTags): void {
  // By the object that one rendering hands on to all its rules.
  const texts = new WeakMap<object, ReadText>();
  // By the list that takes the tokens of a block: all that a rule within a line sees of its block.
  const places = new WeakMap<readonly Token[], SourcePlaces>();
  md.core.ruler.after('normalize', 'dossier_read', ({ src, env }: { readonly src: string; readonly env: unknown }) => {
    // Other plugins may parse without one; no renderer could then say which case is meant.
    if (typeof env === 'object' && env !== null) texts.set(env, readText(src, shown.kinds()));
  });
  md.core.ruler.after('block', 'dossier_places', ({ src, tokens }) => {
    placeBlocks(src, tokens, ({ children }, found) => { if (children) places.set(children, found); });
  });
  md.core.ruler.after('inline', 'dossier_claims', ({ tokens }) => { markClaimBlocks(tokens); });
  md.block.ruler.before('fence', 'dossier_div', (state, startLine, endLine, silent) => {
    const read = texts.get(state.env);
    return read !== undefined && divRule(state, read, { startLine, endLine }, silent);
  }, { alt: interrupted });
  md.inline.ruler.before('link', 'dossier_span', (state, silent) => {
    const [read, found] = [texts.get(state.env), places.get(state.tokens)];
    return read !== undefined && found !== undefined && spanRule(state, read, found, silent);
  });
  for (const name of ['dossier_span_open', 'dossier_div_open']) {
    md.renderer.rules[name] = (tokens, at, options, env, renderer) => {
      const token = tokens[at];
      const tag = token && tagOf(token);
      if (tag) dress(token, shown.chipOf(tag, env));
      return renderer.renderToken(tokens, at, options);
    };
  }
}
