import { claimMark, signOf } from '../evidence/balance';
import { describeEvidence, itemGrade } from '../evidence/describe';
import type { CaseIndex } from '../index/caseIndex';
import { useOf } from '../language/useOf';
import { claimKind, type Tag } from '../model';
import { formatGrade } from '../tradecraft/admiralty';
import { claimIdOf, meaningOf } from './meaningOf';
import type { Chip } from './shownTag';

/** The article that a preview shows. */
export interface ShownArticle {
  readonly index: CaseIndex;
  /** Its path in the case. */
  readonly path: string;
  /** What one of a kind is called. */
  readonly nameOfKind: (kind: string) => string;
  /** Puts values into a sentence, in the user's language. */
  readonly say: (template: string, ...values: (string | number)[]) => string;
}

/** Lines of evidence in a tooltip; more would fill the window. */
const mostLines = 8;

/** How a tag looks in the preview of an article; undefined for a text of no case, of which only the kind is known. */
export function chipOf(article: ShownArticle | undefined, tag: Tag): Chip {
  const { kind = '' } = tag;
  const classes = [`dossier-${kind === 'actor' || kind === 'event' || kind === claimKind ? kind : 'entity'}`];
  if (!article) return { classes, tooltip: kind, mark: undefined };
  return kind === claimKind ? claimChip(article, tag, classes) : mentionChip(article, tag, classes);
}

function claimChip({ index, nameOfKind, say }: ShownArticle, tag: Tag, classes: readonly string[]): Chip {
  const { evidence } = index;
  const id = claimIdOf(tag);
  const record = id === undefined ? undefined : evidence.claims.get(id);
  const lines = [...record?.links ?? []].slice(0, mostLines).map(([target, { relation }]) => {
    const item = evidence.evidence.get(target);
    const words = item ? describeEvidence(item, evidence) : index.claim(target)?.text ?? target;
    return [`${signOf(relation)} ${words}`, item ? formatGrade(itemGrade(item, evidence)) : ''].filter((part) => part !== '').join(' · ');
  });
  const more = (record?.links?.size ?? 0) - lines.length;
  const confidence = record?.confidence && say('{0} confidence', record.confidence);
  const facts = [nameOfKind(claimKind), record?.basis, record?.likelihood, confidence, record?.assessment, id].filter((fact) => fact !== undefined);
  const { assessment } = record ?? {};
  return {
    classes: assessment === 'contested' || assessment === 'refuted' ? [...classes, `dossier-${assessment}`] : classes,
    tooltip: [facts.join(' · '), ...(lines.length === 0 ? [say('No evidence yet.')] : lines), ...(more > 0 ? [say('and {0} more', more)] : [])].join('\n'),
    mark: id === undefined ? undefined : claimMark(record),
  };
}

function mentionChip(article: ShownArticle, tag: Tag, classes: readonly string[]): Chip {
  const { index, path, nameOfKind, say } = article;
  const kind = nameOfKind(tag.kind ?? '');
  const meaning = meaningOf(index.registry, index.record(path), tag);
  switch (meaning.state) {
    case 'resolved':
      return { classes, tooltip: meaning.ids.map((id) => entityWords(article, kind, id)).join('\n\n'), mark: undefined };
    case 'ambiguous': {
      const names = meaning.candidates.map((id) => `${index.registry.entities.get(id)?.name ?? id} (${id})`);
      return { classes: [...classes, 'dossier-ambiguous'], tooltip: [say('{0}, ambiguous:', kind), ...names].join('\n'), mark: '?' };
    }
    case 'notInCase':
      return { classes: [...classes, 'dossier-not-in-case'], tooltip: [say('{0}, not in the case yet', kind), ...meaning.ids].join('\n'), mark: undefined };
  }
}

function entityWords({ index, say }: ShownArticle, kind: string, id: string): string {
  const entity = index.registry.entities.get(id);
  const others = [...entity?.fullNames.slice(1) ?? [], ...entity?.shortNames ?? []];
  const date = index.evidence.events.get(id)?.date;
  return [
    [kind, entity?.name ?? id, date].filter((fact) => fact !== undefined).join(' · '),
    ...(others.length > 0 ? [say('also {0}', others.join(', '))] : []),
    useOf(index, { what: 'entities', keys: [id] }, say),
  ].join('\n');
}
