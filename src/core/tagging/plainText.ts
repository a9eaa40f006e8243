import { readMarkup } from '../markup/readMarkup';

const probe = 'dossier-probe';
const probeKinds = new Set([probe]);

/** The words of a whole text as the reader gives those of a tag: it is read once more with one div around everything behind the front matter. */
export function plainText(text: string, bodyStart: number): string | undefined {
  const head = text.slice(0, bodyStart);
  const body = text.slice(bodyStart).replace(/^\ufeff/u, '');
  const { tags } = readMarkup(`${head}\n\n::: {.${probe}}\n\n${body}\n\n:::\n`, { kinds: probeKinds });
  return tags.find((tag) => tag.kind === probe)?.text;
}
