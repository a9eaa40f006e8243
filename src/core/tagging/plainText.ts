import { readMarkup } from '../markup/readMarkup';
import type { Reading } from '../markup/reading';

const probeClass = 'dossier-probe';

/** The words of a whole text as the reader gives those of a tag: it is read once more with one div around everything behind the front matter. */
export function plainText(text: string, kinds: ReadonlySet<string>, reading: Reading): string | undefined {
  const bodyStart = reading.frontMatter?.end ?? 0;
  const head = text.slice(0, bodyStart);
  const lead = head === '' || /[\r\n]$/u.test(head) ? '' : '\n';
  const body = text.slice(bodyStart).replace(/^\ufeff/u, '');
  const probe = readMarkup(`${head}${lead}\n::: {.${probeClass}}\n\n${body}\n\n:::\n`, kinds);
  return probe.tags.find((tag) => tag.form === 'div' && tag.classes[0] === probeClass)?.text;
}
