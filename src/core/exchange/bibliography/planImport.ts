import type { Change } from '../../evidence/change';
import { isJsonList, isJsonObject, membersOf, sameJson, type Json } from '../../evidence/json';
import type { EvidenceData } from '../../evidence/schema';
import { cslForms, membersOfForm } from './cslVariables';
import type { Bibliography } from './readBibliography';
import type { CslItem, ReadSource } from './readSources';

/** What an import does to a case. */
export interface ImportPlan {
  readonly changes: readonly Change[];
  readonly added: readonly string[];
  /** With the variables of CSL that get another value. */
  readonly changed: readonly { readonly id: string; readonly variables: readonly string[] }[];
  readonly unchanged: readonly string[];
}

/**
 * How an import that a case takes changes it: new keys become sources; of a known key the variables that the import has are
 * replaced, and all else stays: what analysts added, and what the import does not say. `throughFormat` is what the
 * import's format makes of the items of the case: what it cannot say is no change.
 */
export function planImport(
  data: EvidenceData, sources: readonly ReadSource[], throughFormat: Bibliography['throughFormat'],
): ImportPlan {
  const known = sources.flatMap(({ id }): ReadSource[] => {
    const source = data.sources.get(id);
    return source ? [{ id, csl: source.csl as CslItem }] : [];
  });
  const inFormat = new Map(throughFormat(known).map(({ id, csl }) => [id, csl]));
  const plan = { changes: [] as Change[], added: [] as string[], changed: [] as { id: string; variables: string[] }[], unchanged: [] as string[] };
  for (const { id, csl } of sources) {
    const now = data.sources.get(id)?.csl as CslItem | undefined;
    const replaced = now ? replacedVariables(csl, now, inFormat.get(id) ?? now) : [];
    if (!now) {
      plan.added.push(id);
      plan.changes.push({ put: ['sources', id], value: { csl } });
    } else if (replaced.length === 0) {
      plan.unchanged.push(id);
    } else {
      plan.changed.push({ id, variables: replaced.map(([variable]) => variable) });
      plan.changes.push(...replaced.map(([variable, value]) => ({ put: ['sources', id, 'csl', variable], value })));
    }
  }
  return plan;
}

function replacedVariables(imported: CslItem, now: CslItem, inFormat: CslItem): readonly (readonly [variable: string, value: Json])[] {
  return Object.entries(imported)
    .filter(([variable, value]) => !sameJson(value, inFormat[variable]))
    .map(([variable, value]) => [variable, withUnknown(variable, value, now[variable])] as const)
    .filter(([variable, value]) => !sameJson(value, now[variable]));
}

/** The imported value, with what stands now inside of names and dates and CSL does not know. */
function withUnknown(variable: string, value: Json, now: Json | undefined): Json {
  const known = membersOfForm[cslForms.get(variable) ?? 'text'];
  if (!known || now === undefined) return value;
  if (isJsonList(value) && isJsonList(now) && value.length === now.length) return value.map((each, at) => withUnknown(variable, each, now[at]));
  if (!isJsonObject(value) || !isJsonObject(now)) return value;
  return Object.fromEntries([...membersOf(value), ...membersOf(now).filter(([name]) => !known.has(name))]);
}
