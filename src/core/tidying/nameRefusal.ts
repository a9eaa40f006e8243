import { normaliseName } from '../entities/normaliseName';
import type { CaseIndex } from '../index/caseIndex';
import { keysOf } from '../index/mentionKeys';
import { decline, type TidyingRefusal } from './problems';

/** A name that an entity is to have among those of a kind; its own names are in nobody's way. */
export interface WantedName {
  readonly kind: string;
  readonly name: string;
  readonly id?: string;
}

/** Why an entity cannot have this full name: it is one of another entity, or articles use it as the short name of one and would then mean somebody else. */
export function nameRefusal(index: CaseIndex, wanted: WantedName): TidyingRefusal | undefined {
  const { registry } = index;
  const { kind, id: own } = wanted;
  const name = normaliseName(wanted.name);
  if (name === '') return decline('name-missing');
  const full = registry.fullyNamed(kind, name).find((id) => id !== own);
  if (full !== undefined) return decline('name-taken', argsOf(index, wanted.name, full));
  const shortly = registry.shortlyNamed(kind, name).filter((id) => id !== own);
  const [short] = shortly;
  if (short === undefined) return undefined;
  return isAmbiguous(index, kind, name) || shortly.some((id) => isCalled(index, id, kind, name)) ? decline('short-name-taken', argsOf(index, wanted.name, short)) : undefined;
}

/** Whether articles use a name of which they do not tell whom it names. */
export function isAmbiguous(index: CaseIndex, kind: string, name: string): boolean {
  return keysOf({ kind, name, refs: [] }, { state: 'ambiguous', candidates: [] }).some((key) => index.mentionCount(key) > 0);
}

function isCalled(index: CaseIndex, id: string, kind: string, name: string): boolean {
  return index.mentionsOf(id).some(({ mention }) => mention.refs.length === 0 && mention.kind === kind && normaliseName(mention.text) === name);
}

function argsOf({ registry }: CaseIndex, name: string, id: string): TidyingRefusal['args'] {
  return { name, holder: registry.entities.get(id)?.name ?? id, id };
}
