import { wouldResolveTo } from '../../entities/resolve';
import type { CaseIndex } from '../../index/caseIndex';
import type { Span } from '../../model';
import { withoutParticle } from '../../tagging/koreanParticles';
import { usesIn } from '../entityKeys';
import { mostOffered, type Completion, type Completions, type CompletionView } from './completion';
import { entityDetail, entityWords } from './entityWords';
import { finishedTag } from './finishedTag';
import { nameSearchOf, type FoundName, type Uses } from './nameSearch';

/** Longer than any name with what is written onto it, in code units. */
const longestName = 80;

/** What follows a name without being part of it, the longest name first. */
const tails: readonly ((typed: string) => string)[] = [
  (typed) => typed.replace(/['’]s$/u, ''),
  (typed) => withoutParticle(typed),
];

/** Where the trigger stands that is open at the end of the line, and what is typed behind it. */
export function openTrigger(line: string, trigger: string): { readonly start: number; readonly typed: string } | undefined {
  const start = trigger === '' ? -1 : line.lastIndexOf(trigger);
  if (start < 0) return undefined;
  const typed = line.slice(start + trigger.length);
  const isOpen = typed.length <= longestName && !/^\s|[[\]{}]/u.test(typed) && !/[A-Za-z0-9\\![]$/u.test(line.slice(0, start));
  return isOpen ? { start, typed } : undefined;
}

/** Names of the case as finished tags, with `ref` only where the name alone would not tell who is meant. */
export function nameCompletions(index: CaseIndex, document: string, typed: string, span: Span, view: CompletionView): Completions {
  const here = usesIn(index, document);
  const uses: Uses = { here: (id) => here.get(id) ?? 0, inCase: (id) => index.mentionCount(id) };
  const search = nameSearchOf(index.registry);
  for (const nameIn of tails) {
    const name = nameIn(typed);
    const found = search.find(name, uses, { most: mostOffered });
    if (found.length === 0) continue;
    const tail = typed.slice(name.length);
    const items = found.flatMap((each) => tagOf(index, document, each, tail, uses, view));
    return { span, typed: view.trigger + typed, items };
  }
  return { span, typed: view.trigger + typed, items: [] };
}

function tagOf(index: CaseIndex, document: string, { entity, name }: FoundName, tail: string, uses: Uses, view: CompletionView): readonly Completion[] {
  const { id, kind } = entity;
  const isClear = wouldResolveTo(index.registry, index.record(document), kind, name, id);
  const tag = finishedTag(name, isClear ? { kind } : { kind, attributes: { ref: id } }, index.registry.kinds);
  if (tag === undefined) return [];
  return [{
    sort: kind === 'actor' || kind === 'event' ? kind : 'entity', label: name, ...entityWords(entity, name, view), detail: entityDetail(entity, uses, view),
    insert: tag + tail, about: { what: 'entities', keys: [id] },
  }];
}
