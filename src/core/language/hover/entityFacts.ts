import { parseEdtf, type EdtfDate } from '../../evidence/edtf';
import type { Registry } from '../../entities/registry';
import type { Actor, CaseEvent } from '../../evidence/schema';
import type { CaseIndex } from '../../index/caseIndex';
import { plain } from './hoverMarkdown';
import type { HoverView } from './hoverView';

/** What the record of an entity says of it, for a card. */
export interface EntityFacts {
  readonly type: string | undefined;
  readonly names: readonly string[];
  /** Roles, dates, places and people, as Markdown. */
  readonly lines: readonly string[];
  readonly description: string | undefined;
}

export function entityFacts({ evidence: data, registry }: CaseIndex, id: string, view: HoverView): EntityFacts {
  const [actor, event] = [data.actors.get(id), data.events.get(id)];
  const record = actor ?? event ?? [...data.entities.values()].map((records) => records.get(id)).find((each) => each !== undefined);
  return {
    type: record?.type, names: [...record?.aliases ?? [], ...record?.shortNames ?? []], description: record?.description,
    lines: actor ? roles(actor, registry, view) : event ? circumstances(event, registry, view) : [],
  };
}

/** Those at the article's date; where that is not known, all that have not ended. */
function roles({ roles: all = [] }: Actor, registry: Registry, { say, date }: HoverView): readonly string[] {
  const day = date === undefined ? undefined : parseEdtf(date)?.from;
  return all.filter(({ from, to }) => (day ? isWithin(day, from, to) : to === undefined)).map(({ of, role, from, to }) => {
    const held = say('{0} of {1}', plain(role), plain(registry.nameOf(of)));
    if (from !== undefined && to !== undefined) return `${held}, ${say('from {0} to {1}', from, to)}`;
    if (from !== undefined) return `${held} ${say('since {0}', from)}`;
    return to === undefined ? held : `${held} ${say('until {0}', to)}`;
  });
}

function circumstances({ date, place, actors = [] }: CaseEvent, registry: Registry, { say }: HoverView): readonly string[] {
  const who = actors.map(({ actor, role }) => {
    const name = plain(registry.nameOf(actor));
    return role === undefined ? name : say('{0} ({1})', name, plain(role));
  });
  const when = [date, place === undefined ? undefined : plain(registry.nameOf(place))].filter((part) => part !== undefined).join(' · ');
  return [when, who.join(', ')].filter((line) => line !== '');
}

/** Whether a role was held on a day; what is said less exactly is taken at its widest. */
function isWithin(day: EdtfDate, from: string | undefined, to: string | undefined): boolean {
  const [start, end] = [from === undefined ? undefined : parseEdtf(from)?.from, to === undefined ? undefined : parseEdtf(to)?.to];
  return !(start && compareDates(day, start) < 0) && !(end && compareDates(day, end) > 0);
}

function compareDates(one: EdtfDate, other: EdtfDate): number {
  if (one.year !== other.year) return one.year - other.year;
  if (one.month === undefined || other.month === undefined) return 0;
  if (one.month !== other.month) return one.month - other.month;
  return one.day === undefined || other.day === undefined ? 0 : one.day - other.day;
}
