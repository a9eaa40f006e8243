import type { EvidenceFile } from '../evidence/evidenceFile';
import { entityPath } from '../evidence/recordPath';
import type { CaseIndex } from '../index/caseIndex';
import { shortened } from '../shortened';
import { nameSearchOf } from './completion/nameSearch';
import { inEvidence, wordsOf, type AnyPlace } from './place';

/** An entity or a claim that is found by its name or its words. */
export interface CaseSymbol {
  readonly what: 'claim' | 'actor' | 'event' | 'entity';
  /** Holds what was asked for, as the editor expects. */
  readonly name: string;
  readonly container: string;
  readonly place: AnyPlace;
}

const mostFound = 100;

/** Entities by any of their names, at their records, then claims by their words, where they are made; none where nothing is asked. */
export function symbolsMatching(index: CaseIndex, file: EvidenceFile | undefined, asked: string): readonly CaseSymbol[] {
  if (asked.trim() === '') return [];
  return [...file ? entities(index, file, asked) : [], ...claims(index, asked)];
}

function entities(index: CaseIndex, file: EvidenceFile, asked: string): readonly CaseSymbol[] {
  const uses = { here: () => 0, inCase: (id: string) => index.mentionCount(id) };
  return nameSearchOf(index.registry).find(asked, uses, { most: mostFound }).flatMap(({ entity: { id, kind, name }, name: found }): readonly CaseSymbol[] => {
    const span = file.locateKey(entityPath(index.evidence, id) ?? []);
    const what = kind === 'actor' || kind === 'event' ? kind : 'entity';
    return span ? [{ what, name: found, container: found === name ? kind : name, place: inEvidence(span) }] : [];
  });
}

function claims(index: CaseIndex, asked: string): readonly CaseSymbol[] {
  const words = asked.toLowerCase().split(/\s+/u);
  const found: CaseSymbol[] = [];
  for (const document of index.documents()) {
    for (const tag of index.claimTagsIn(document)) {
      const text = tag.text.toLowerCase();
      if (tag.id === undefined || !words.every((word) => text.includes(word))) continue;
      found.push({ what: 'claim', name: shortened(tag.text, 200), container: index.titleOf(document) ?? document, place: wordsOf(document, tag, tag.form) });
      if (found.length === mostFound) return found;
    }
  }
  return found;
}
