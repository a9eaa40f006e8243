import type { EvidenceData } from '../../evidence/schema';
import { readCitationKey } from '../../markup/citations';
import { readMarkup } from '../../markup/readMarkup';
import type { Span } from '../../model';

const bar = '█';

/**
 * Puts bars in the place of the keys of sources that are withheld: as many code units as before, so that all offsets stay
 * right, and no markup. What is written beside a key, such as a page, stays.
 */
export class CitationBars {
  readonly #isWithheld: (key: string) => boolean;
  /** How many keys bars stand for by now. */
  count = 0;

  constructor(isWithheld: (key: string) => boolean) {
    this.#isWithheld = isWithheld;
  }

  /** In citations and in the front matter; not in code, nor in anything else that cites nothing. */
  overArticle(text: string, kinds: ReadonlySet<string>): string {
    const { citations, frontMatter } = readMarkup(text, { kinds });
    return this.#within(text, [...frontMatter ? [frontMatter] : [], ...citations]);
  }

  /** In everything that people have written into records. */
  over(data: EvidenceData): EvidenceData {
    const sections = (['sources', 'evidence', 'claims', 'questions'] as const).map((section) => [section, this.#overValue(data[section])] as const);
    return { ...data, ...Object.fromEntries(sections) };
  }

  #overValue(value: unknown): unknown {
    if (typeof value === 'string') return value.includes('@') ? this.#within(value, [{ start: 0, end: value.length }]) : value;
    if (value instanceof Map) return new Map([...value as ReadonlyMap<unknown, unknown>].map(([key, each]) => [key, this.#overValue(each)]));
    if (Array.isArray(value)) return value.map((each) => this.#overValue(each));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, this.#overValue(each)]));
  }

  #within(text: string, places: readonly Span[]): string {
    let result = '';
    let done = 0;
    for (const { start, end } of places) {
      for (let at = text.indexOf('@', start); at >= 0 && at < end; at = text.indexOf('@', at + 1)) {
        const found = at < done ? undefined : readCitationKey(text, at, end);
        if (!found || !this.#isWithheld(found.key.normalize('NFC'))) continue;
        result += text.slice(done, at) + bar.repeat(found.end - at);
        done = found.end;
        this.count += 1;
      }
    }
    return result + text.slice(done);
  }
}
