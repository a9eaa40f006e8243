/** A date of EDTF (ISO 8601-2) at the precision with which it is known: a year, a month, or a day. */
export interface EdtfDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

/** An EDTF text as it was meant; an undefined end of an interval is open or unknown. */
export interface Edtf {
  readonly from: EdtfDate | undefined;
  readonly to: EdtfDate | undefined;
  /** Whether any part is uncertain (`?`), approximate (`~`, `%`) or unspecified (`X`). */
  readonly approximate: boolean;
}

const dateShape = /^(-?\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?([?~%])?$/u;
const timeShape = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}(?::\d{2})?)?$/u;
/** A day that every month has: nearly every date is one. */
const usualDay = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])$/u;
/** A second of a day that every month has: nearly every point in time is one, and needs no second look. */
const usualTime = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/u;

/** Reads EDTF level 0 (dates, times, intervals) and, of level 1, qualifiers, unspecified digits, seasons and open ends. */
export function parseEdtf(text: string): Edtf | undefined {
  const ends = text.split('/');
  if (ends.length === 1) return parseDate(text);
  if (ends.length > 2) return undefined;
  const [from, to] = ends.map((end) => (end === '' || end === '..' ? openEnd : parseDate(end)));
  if (!from || !to || (from === openEnd && to === openEnd)) return undefined;
  if (from.from && to.from && !from.approximate && !to.approximate && isAfter(from.from, to.from)) return undefined;
  return { from: from.from, to: to.to, approximate: from.approximate || to.approximate };
}

export function isEdtf(text: string): boolean {
  return usualDay.test(text) || parseEdtf(text) !== undefined;
}

/** Whether a text is a point in time as we write it: a calendar day, `T`, a time of day, and `Z` or an offset. */
export function isTimestamp(text: string): boolean {
  if (usualTime.test(text)) return true;
  const time = timeShape.exec(text);
  return time?.[7] !== undefined && isInDay(time);
}

/** The `date-parts` of a CSL date: one list of numbers, or two for a closed interval. */
export function dateParts({ from, to }: Edtf): number[][] {
  const ends = from === to ? [from] : [from, to];
  return ends.filter((end) => end !== undefined).map(({ year, month, day }) => [
    year, ...(month === undefined ? [] : [month]), ...(day === undefined ? [] : [day]),
  ]);
}

const openEnd: Edtf = { from: undefined, to: undefined, approximate: false };

function parseDate(text: string): Edtf | undefined {
  const time = text.includes('T') ? timeShape.exec(text) : null;
  if (time) return isInDay(time) ? parseDate(text.slice(0, 10)) : undefined;
  const [whole, year, month, day, qualifier] = dateShape.exec(text) ?? [];
  if (whole === undefined || year === undefined) return undefined;
  const unspecified = whole.includes('X');
  if (!isWellUnspecified(year, month, day) || !isInCalendar(year, month, day)) return undefined;
  const approximate = unspecified || qualifier !== undefined;
  if (year.includes('X')) return { from: filled(year, '0'), to: filled(year, '9'), approximate };
  const date: EdtfDate = {
    year: Number(year),
    ...(month !== undefined && month !== 'XX' && { month: Number(month) }),
    ...(day !== undefined && day !== 'XX' && { day: Number(day) }),
  };
  return { from: date, to: date, approximate };
}

function filled(year: string, digit: string): EdtfDate {
  return { year: Number(year.replaceAll('X', digit)) };
}

/** Level 1 leaves digits unspecified from the right only. */
function isWellUnspecified(year: string, month: string | undefined, day: string | undefined): boolean {
  if (year.includes('X')) return month === undefined;
  return month !== 'XX' || day === undefined || day === 'XX';
}

function isInCalendar(year: string, month: string | undefined, day: string | undefined): boolean {
  if (year === '-0000') return false;
  if (month === undefined || month === 'XX') return true;
  const season = Number(month) >= 21 && Number(month) <= 24;
  if (season) return day === undefined;
  if (Number(month) < 1 || Number(month) > 12) return false;
  return day === undefined || day === 'XX' || (Number(day) >= 1 && Number(day) <= daysIn(Number(year), Number(month)));
}

function daysIn(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

/** Whether what `timeShape` found is a time of a day of the calendar. */
function isInDay([, year = '', month, day, hours, minutes, seconds = '0']: RegExpExecArray): boolean {
  return isInCalendar(year, month, day) && Number(month) <= 12 && Number(hours) < 24 && Number(minutes) < 60 && Number(seconds) < 60;
}

function isAfter(one: EdtfDate, other: EdtfDate): boolean {
  if (one.year !== other.year) return one.year > other.year;
  if (one.month === undefined || other.month === undefined) return false;
  if (one.month !== other.month) return one.month > other.month;
  return one.day !== undefined && other.day !== undefined && one.day > other.day;
}
