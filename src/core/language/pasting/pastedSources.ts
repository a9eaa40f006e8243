import { sourceIdOfKey } from '../../exchange/bibliography/sourceKey';
import type { EvidenceData, Source } from '../../evidence/schema';

/** The sources that a pasted text names. */
export interface PastedSources {
  /** Each a way to read the text, as the ids of what it cites; several where an address leads to several sources. */
  readonly readings: readonly (readonly string[])[];
  /** Whether the text can hardly be anything else: an address of one source, or a key written as one. */
  readonly isSure: boolean;
}

/** A text that is longer names no source. */
const longestText = 2000;

const written = [
  // As Pandoc writes it, for one source: `[@smith2024, p. 3]` stays as it is.
  /^\[?@([^\s@[\]{},;]+)\]?$/u,
  // As LaTeX does.
  /^\\[a-zA-Z]*cite[a-zA-Z]*\*?\{([^{}\s]+(?:,\s*[^{}\s]+)*)\}$/u,
  // The head of an entry of BibTeX.
  /^@[a-zA-Z]+\s*\{\s*([^\s,{}]+)\s*,/u,
];
const bare = /^[^\s@[\]{}\\;,]+(?:,\s*[^\s@[\]{}\\;,]+)*$/u;

/** The registered sources that a text names by key or by address, or undefined; an unknown key is never guessed at. */
export function pastedSources(evidence: Pick<EvidenceData, 'sources'>, text: string): PastedSources | undefined {
  const words = text.length > longestText ? '' : text.trim();
  const address = addressKey(words);
  if (address !== undefined) {
    const found = [...evidence.sources].filter(([, source]) => addressesOf(source).some((each) => addressKey(each) === address)).map(([id]) => [id]);
    if (found.length > 0) return { readings: found, isSure: found.length === 1 };
  }
  const key = written.map((form) => form.exec(words)?.[1]).find((each) => each !== undefined) ?? idInCsl(words);
  const ids = (key ?? bare.exec(words)?.[0] ?? '').split(',').map((each) => sourceIdOfKey(each.trim()) ?? '');
  return ids.every((id) => evidence.sources.has(id)) ? { readings: [[...new Set(ids)]], isSure: key !== undefined } : undefined;
}

function addressesOf({ csl, archive }: Source): readonly string[] {
  return [csl.URL, (csl as Readonly<Record<string, unknown>>)['DOI'], archive].filter((each) => typeof each === 'string');
}

/** An address or a DOI in the one form in which it is compared; undefined where the text is neither. */
function addressKey(text: string): string | undefined {
  const doi = /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)?(10\.\d{4,9}\/\S+)$/iu.exec(text.trim())?.[1];
  if (doi !== undefined) return `doi:${doi.toLowerCase()}`;
  const parts = /^https?:\/\/(?:www\.)?([^\s/?#]+)([^\s#]*)(?:#\S*)?$/iu.exec(text.trim());
  return parts ? `${parts[1]?.toLowerCase() ?? ''}${(parts[2] ?? '').replace(/\/$/u, '')}` : undefined;
}

/** Of one item of CSL-JSON, alone or in a list. */
function idInCsl(text: string): string | undefined {
  if (!/^[[{]/u.test(text) || !text.includes('"id"')) return undefined;
  try {
    const read: unknown = JSON.parse(text);
    const item: unknown = Array.isArray(read) && read.length === 1 ? read[0] : read;
    const id: unknown = typeof item === 'object' && item !== null && 'id' in item ? item.id : undefined;
    return typeof id === 'string' ? id : undefined;
  } catch {
    return undefined;
  }
}
