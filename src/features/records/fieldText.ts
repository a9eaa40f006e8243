import { dateOf } from '../../core/evidence/describe';
import type { Json } from '../../core/evidence/json';
import { cslDate, cslName } from '../../core/evidence/newRecords';
import type { Source } from '../../core/evidence/schema';
import type { Field } from './fields';

type CslNames = NonNullable<Source['csl']['author']>;
type CslDate = Source['csl']['issued'];

/** A field's value as a line of text; the empty text where there is none. */
export function showField(value: Json | undefined, form: Field['form']): string {
  if (value === undefined) return '';
  if (form === 'cslDate') return dateOf({ csl: { type: '', issued: value as CslDate } }) ?? '';
  if (form === 'people') return (value as CslNames).map(showName).join('; ');
  if (Array.isArray(value)) return value.map(String).join('; ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function showName({ family, given, literal }: CslNames[number]): string {
  return literal ?? [family, given].filter((part) => part !== undefined && part !== '').join(', ');
}

/** The value that a line of text means; undefined for an empty one, which removes the field. */
export function readField(text: string, form: Field['form']): Json | undefined {
  const line = text.trim();
  if (line === '') return undefined;
  if (form === 'cslDate') return cslDate(line);
  if (form !== 'list' && form !== 'people') return line;
  const parts = line.split(';').map((part) => part.trim()).filter((part) => part !== '');
  return form === 'people' ? parts.map((part) => cslName(part)) : parts;
}
