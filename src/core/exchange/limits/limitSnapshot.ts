import { kindsOf } from '../../entities/registry';
import { readArticle } from '../../entities/readArticle';
import { isAbove } from '../../evidence/markings';
import { sourceFinder } from '../../evidence/sourceOfDocument';
import { CaseIndex } from '../../index/caseIndex';
import { frontMatterOf } from '../../markup/frontMatter';
import { type CaseSnapshot, textOf } from '../caseSnapshot';
import { CitationBars } from './citationBars';
import type { ExportLimits } from './exportLimits';
import { limitedEvidence } from './limitedEvidence';

/**
 * The case as an export within these limits sees it. What is left out is not in it at all, so that no format can let it
 * slip through: neither records nor links to them, nor originals and transcripts of sources, nor the keys in citations.
 */
export function limitSnapshot(snapshot: CaseSnapshot, limits: ExportLimits): CaseSnapshot {
  if (limits.upTo === undefined && limits.without.size === 0) return snapshot;
  const { index } = snapshot;
  const kinds = kindsOf(index.evidence);
  const hidden = hiddenDocuments(snapshot, limits);
  const claims = hiddenClaims(snapshot, hidden);
  const { data, leftOut } = limitedEvidence(index.evidence, limits, { claims, documents: hidden });
  const bars = new CitationBars((key) => index.evidence.sources.has(key) && !data.sources.has(key));
  const limited = new CaseIndex(bars.over(data));
  const texts = new Map<string, string>();
  for (const document of index.documents().filter((each) => !hidden.has(each))) {
    const text = leftOut.sources === 0 ? textOf(snapshot, document) : bars.overArticle(textOf(snapshot, document), kinds);
    texts.set(document, text);
    limited.update(readArticle(document, text, kinds));
  }
  return { ...snapshot, index: limited, texts, limits: { ...limits, leftOut: { ...leftOut, documents: hidden.size, claims: claims.size, citations: bars.count } } };
}

/** Documents that are the original or the transcript of a source above the marking. */
function hiddenDocuments(snapshot: CaseSnapshot, { upTo }: ExportLimits): ReadonlySet<string> {
  if (upTo === undefined) return new Set();
  const { sources } = snapshot.index.evidence;
  const above = new Map([...sources].filter(([, { marking }]) => isAbove(marking, upTo)));
  if (above.size === 0) return new Set();
  const find = sourceFinder({ sources: above });
  return new Set(snapshot.index.documents().filter((document) => find(document, frontMatterOf(textOf(snapshot, document))).length > 0));
}

/** Claims that only such a document makes, or made last. */
function hiddenClaims({ index }: CaseSnapshot, hidden: ReadonlySet<string>): ReadonlySet<string> {
  if (hidden.size === 0) return new Set();
  const made = index.claims().map(({ id, document, record }) => [id, document ?? record?.lastSeen?.document] as const);
  return new Set(made.filter(([, document]) => document !== undefined && hidden.has(document)).map(([id]) => id));
}
