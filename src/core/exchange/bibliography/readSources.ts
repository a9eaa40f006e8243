import { sameJson, type Json, type JsonObject } from '../../evidence/json';
import { cslForms } from './cslVariables';
import { conformingValue, cslValue } from './cslValue';
import { notice, type ImportNotice } from './importProblems';
import { sourceIdOfKey } from './sourceKey';

/** A CSL item without its `id`. */
export type CslItem = { readonly type: string } & { readonly [variable: string]: Json };

/** One entry of a bibliography, ready for a case. */
export interface ReadSource {
  readonly id: string;
  readonly csl: CslItem;
}

/** What a bibliography holds, in its order, and what is to be said of it. */
export interface ReadSources {
  readonly sources: readonly ReadSource[];
  readonly notices: readonly ImportNotice[];
}

/** An entry as it stands in a bibliography. */
export interface Entry {
  readonly key: string | undefined;
  readonly members: readonly (readonly [variable: string, value: Json])[];
}

/** Where our exports put what CSL has no variable for. */
export const ownCustom = 'dossier';

/** Makes sources of entries; undefined is an entry that is no object. */
export function readEntries(entries: readonly (Entry | undefined)[]): ReadSources {
  const notices: ImportNotice[] = [];
  const sources = new Map<string, ReadSource>();
  for (const [index, entry] of entries.entries()) {
    const number = index + 1;
    const id = entry ? idOf(entry, number, notices) : undefined;
    if (!entry) notices.push(notice('import-no-object', { number }));
    else if (id !== undefined && sources.has(id)) notices.push(notice('import-doubled-key', { number, id }));
    else if (id !== undefined) sources.set(id, { id, csl: itemOf(id, entry, notices) });
  }
  return { sources: [...sources.values()], notices };
}

function idOf({ key, members }: Entry, number: number, notices: ImportNotice[]): string | undefined {
  if (key === undefined || key.trim() === '') {
    const title = members.find(([variable]) => variable === 'title')?.[1];
    notices.push(notice('import-no-key', { number, title: typeof title === 'string' ? title : '' }));
    return undefined;
  }
  const id = sourceIdOfKey(key);
  if (id === undefined) notices.push(notice('import-unusable-key', { number, key }));
  else if (id !== key.normalize('NFC').trim()) notices.push(notice('import-mended-key', { key, id }));
  return id;
}

function itemOf(id: string, { key, members }: Entry, notices: ImportNotice[]): CslItem {
  const fields: [string, Json][] = [];
  for (const [variable, value] of withoutCustom(members)) {
    if (value === null || variable === 'id' || (variable === 'citation-key' && value === key)) continue;
    const form = cslForms.get(variable);
    const fitted = form ? cslValue(form, value) : value;
    if (fitted === undefined) notices.push(notice('import-unusable-field', { field: variable, id }));
    else fields.push([variable, fitted]);
  }
  const { type, ...others } = Object.fromEntries(fields);
  if (typeof type !== 'string') notices.push(notice('import-no-type', { id }));
  return { type: typeof type === 'string' ? type : 'document', ...others };
}

/** What an export of ours put under `custom` goes back to where it was, unless somebody has changed the like of it since. */
function withoutCustom(members: Entry['members']): Entry['members'] {
  const custom = members.find(([variable]) => variable === 'custom')?.[1];
  const own = isObject(custom) ? custom[ownCustom] : undefined;
  if (!isObject(custom) || !isObject(own)) return members;
  const rest = Object.fromEntries(Object.entries(custom).filter(([name]) => name !== ownCustom));
  const result = new Map(members.filter(([variable]) => variable !== 'custom'));
  if (Object.keys(rest).length > 0) result.set('custom', rest);
  for (const [variable, value] of Object.entries(own)) {
    if (sameJson(conformingValue(variable, value), result.get(variable))) result.set(variable, value);
  }
  return [...result];
}

function isObject(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Map);
}

/** The members of a JSON value that may be an item; undefined for anything but an object. */
export function entryOf(value: Json): Entry | undefined {
  if (!isObject(value)) return undefined;
  const key = textOf(value['citation-key']) ?? textOf(value['id']);
  return { key, members: Object.entries(value satisfies JsonObject) };
}

function textOf(value: Json | undefined): string | undefined {
  return typeof value === 'number' ? String(value) : typeof value === 'string' && value.trim() !== '' ? value : undefined;
}
