import { isCslType } from '../../evidence/cslTypes';
import { isJsonList, isJsonObject, membersOf, type Json, type JsonObject } from '../../evidence/json';
import { cslDate } from '../../evidence/newRecords';
import { cslForms, membersOfForm, type CslForm } from './cslVariables';

/** The value as CSL-JSON has it for a form: numbers in dates as numbers, EDTF in parts. Undefined where it can be none; members that CSL does not know stay. */
export function cslValue(form: CslForm, value: Json): Json | undefined {
  switch (form) {
    case 'type': return typeof value === 'string' && value.trim() !== '' ? value : undefined;
    case 'text': return typeof value === 'number' ? String(value) : asText(value);
    case 'numberOrText': return typeof value === 'number' ? value : asText(value);
    case 'texts': return isJsonList(value) && value.every((each) => typeof each === 'string') ? value : undefined;
    case 'names': return isJsonList(value) && value.length > 0 && value.every(isName) ? value : undefined;
    case 'date': return typeof value === 'string' ? cslDate(value) : dateOf(value);
    case 'object': return isJsonObject(value) ? value : undefined;
  }
}

/** The value as the schema of CSL-JSON takes it; undefined where it takes nothing of it. A type that CSL does not know is a document. */
export function conformingValue(variable: string, value: Json): Json | undefined {
  const form = cslForms.get(variable);
  const fitted = form && cslValue(form, value);
  if (!form || fitted === undefined) return undefined;
  if (form === 'type') return typeof fitted === 'string' && isCslType(fitted) ? fitted : 'document';
  const known = membersOfForm[form];
  return known ? withoutOthers(known, fitted) : fitted;
}

function withoutOthers(known: ReadonlySet<string>, value: Json): Json {
  if (isJsonList(value)) return value.map((each) => withoutOthers(known, each));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(membersOf(value).filter(([name, part]) => known.has(name) && (name === 'date-parts' || typeof part !== 'object')));
}

function asText(value: Json): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

const nameTexts: ReadonlySet<string> = new Set(['family', 'given', 'dropping-particle', 'non-dropping-particle', 'suffix', 'literal']);

function isName(value: Json): boolean {
  return isJsonObject(value) && membersOf(value).every(([name, part]) => !nameTexts.has(name) || typeof part === 'string');
}

function dateOf(value: Json): JsonObject | undefined {
  if (!isJsonObject(value)) return undefined;
  const members = new Map(membersOf(value));
  const parts = members.get('date-parts');
  const read = parts === undefined ? undefined : dateParts(parts);
  if ((parts !== undefined && !read) || members.size === 0 || !['literal', 'raw'].every((name) => isTextOrAbsent(members.get(name)))) return undefined;
  return Object.fromEntries(read ? members.set('date-parts', read) : members);
}

function isTextOrAbsent(value: Json | undefined): boolean {
  return value === undefined || typeof value === 'string';
}

/** One or two dates of one to three numbers each. */
function dateParts(value: Json): readonly (readonly number[])[] | undefined {
  if (!isJsonList(value) || value.length < 1 || value.length > 2) return undefined;
  const dates = value.map((date) => (isJsonList(date) ? date.map(wholeNumber) : []));
  return dates.every(isDate) ? dates : undefined;
}

function isDate(date: (number | undefined)[]): date is number[] {
  return date.length > 0 && date.length <= 3 && !date.includes(undefined);
}

function wholeNumber(part: Json): number | undefined {
  const number = typeof part === 'string' && /^-?\d+$/u.test(part.trim()) ? Number(part) : part;
  return typeof number === 'number' && Number.isInteger(number) ? number : undefined;
}
