import { compareCodeUnits } from '../../compareCodeUnits';
import { describeSource, reliabilityOf } from '../../evidence/describe';
import { sourceWords } from '../../evidence/evidenceWords';
import type { EvidenceData } from '../../evidence/schema';
import type { CaseIndex } from '../../index/caseIndex';
import type { Span } from '../../model';
import { shortened } from '../../shortened';
import { reliabilityWording } from '../../tradecraft/admiralty';
import { counted } from '../say';
import { mostOffered, type Completions, type CompletionView } from './completion';

/** What fits beside a key without cutting it short, in characters. */
const roomBeside = 24;

/** What is typed of a key behind an `@` in brackets, at the end of the line; undefined for a bare `@`. */
export function openCitation(line: string): string | undefined {
  return /\[[^[\]\n]*?(?<![\p{L}\p{N}@])@([\p{L}\p{N}_:.#$%&+?<>~/-]*)$/u.exec(line)?.[1];
}

/** Sources whose key, author, title or publisher has what is typed: those that the article cites first, then those that the case cites most. */
export function sourceCompletions(index: CaseIndex, document: string, typed: string, span: Span, { say }: CompletionView): Completions {
  const { evidence } = index;
  const here = new Set(index.record(document)?.citations.flatMap(({ keys }) => keys));
  const wanted = typed.toLowerCase();
  const found = [...searchable(evidence)].filter(([id, words]) => evidence.sources.has(id) && words.includes(wanted))
    .map(([id, words]) => ({ id, here: here.has(id), begins: words.startsWith(wanted), cited: index.timesCited(id) }))
    .sort((one, other) => Number(other.here) - Number(one.here) || Number(other.begins) - Number(one.begins) || other.cited - one.cited || compareCodeUnits(one.id, other.id));
  const items = found.slice(0, mostOffered).flatMap(({ id, cited }) => {
    const source = evidence.sources.get(id);
    if (!source) return [];
    const reliability = reliabilityOf(source, evidence);
    const facts = [
      describeSource(source, evidence), reliability && `${reliability}: ${reliabilityWording[reliability].name}`, source.retracted !== undefined && say('retracted on {0}', source.retracted),
      cited === 0 ? say('not cited yet') : counted(say, cited, 'cited once', 'cited {0} times'),
    ].filter((fact) => fact !== undefined && fact !== false && fact !== '');
    return [{ sort: 'source', label: id, description: shortened(source.csl.title ?? '', roomBeside), detail: facts.join(' · '), insert: id, about: { what: 'source', id } } as const];
  });
  return { span, typed, items };
}

const known = new WeakMap<EvidenceData['sources'], ReadonlyMap<string, string>>();

function searchable(evidence: EvidenceData): ReadonlyMap<string, string> {
  const { sources } = evidence;
  const words = known.get(sources) ?? new Map([...sources].map(([id, source]) => [id, sourceWords(id, source, evidence)]));
  known.set(sources, words);
  return words;
}
