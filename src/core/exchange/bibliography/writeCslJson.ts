import { sameJson, type Json } from '../../evidence/json';
import { conformingValue } from './cslValue';
import { ownCustom, type ReadSource } from './readSources';

/** Sources as a CSL-JSON file that the schema of CSL accepts; what it has no place for stands under `custom`, where an import finds it again. */
export function writeCslJson(sources: readonly ReadSource[]): string {
  return `${JSON.stringify(sources.map(itemOf), undefined, 2)}\n`;
}

function itemOf({ id, csl }: ReadSource): Readonly<Record<string, Json>> {
  const own: [string, Json][] = [];
  const fields: [string, Json][] = [];
  for (const [variable, value] of Object.entries(csl)) {
    const conforming = conformingValue(variable, value);
    if (conforming !== undefined) fields.push([variable, conforming]);
    if (!sameJson(conforming, value)) own.push([variable, value]);
  }
  const { type = 'document', custom, ...others } = Object.fromEntries(fields);
  const all = { ...(custom as Record<string, Json> | undefined), ...(own.length > 0 && { [ownCustom]: Object.fromEntries(own) }) };
  return { id, type, ...others, ...(Object.keys(all).length > 0 && { custom: all }) };
}
