import { compareCodeUnits } from '../../compareCodeUnits';
import type { CaseIndex } from '../../index/caseIndex';
import { inlineText } from '../inlineText';
import { markdownTable } from '../markdownTable';

/** What the record of an entity says: other names, what it is, where else it is known. */
export function recordParts({ registry, evidence }: CaseIndex, id: string): readonly string[] {
  const entity = registry.entities.get(id);
  if (!entity) return [];
  const record = evidence.actors.get(id) ?? evidence.events.get(id) ?? evidence.entities.get(entity.kind)?.get(id);
  const facts: readonly (readonly [string, readonly string[]])[] = [
    ['Also', entity.fullNames.slice(1)], ['Short', entity.shortNames], ['Type', record?.type === undefined ? [] : [record.type]],
    ['Date', [evidence.events.get(id)?.date ?? []].flat()], ['Place', [evidence.events.get(id)?.place ?? []].flat().map((place) => registry.nameOf(place))],
    ['Same as', record?.sameAs ?? []], ['Merged from', [...record?.mergedFrom ?? []].map(([old, { name }]) => name === undefined ? old : `${name} (${old})`)],
  ];
  const lines = facts.filter(([, values]) => values.length > 0).map(([fact, values]) => `- ${fact}: ${values.map(inlineText).join('; ')}`);
  return [...(record?.description === undefined ? [] : [inlineText(record.description)]), ...(lines.length > 0 ? [lines.join('\n')] : [])];
}

/** What the entity is to others, and others to it, the earliest first; what has no date last. */
export function roleParts({ registry, evidence }: CaseIndex, id: string): readonly string[] {
  const own = (evidence.actors.get(id)?.roles ?? []).map((role) => ({ ...role, words: `${role.role} of ${registry.nameOf(role.of)}` }));
  const others = [...evidence.actors].flatMap(([other, { name, roles = [] }]) => other === id ? [] : roles.filter(({ of }) => registry.holderOf(of) === id).map((role) => ({ ...role, words: `${name}: ${role.role}` })));
  const roles = [...own, ...others].sort((one, two) => compareCodeUnits(one.from ?? one.to ?? '\uffff', two.from ?? two.to ?? '\uffff'));
  if (roles.length === 0) return [];
  const rows = roles.map(({ from, to, words }) => [from ?? '', to ?? '', inlineText(words)]);
  return ['## Roles', markdownTable([{ heading: 'From' }, { heading: 'To' }, { heading: 'Role' }], rows)];
}

/** The events that the entity took part in or was the place of, or who took part in it, by date; what has none last. */
export function eventParts({ registry, evidence }: CaseIndex, id: string): readonly string[] {
  const participants = evidence.events.get(id)?.actors ?? [];
  const taking = participants.map(({ actor, role }) => `- ${inlineText([registry.nameOf(actor), role].filter(Boolean).join(': '))}`);
  const events = [...evidence.events].flatMap(([event, { name, date, actors = [], place }]) => {
    const parts = actors.filter(({ actor }) => registry.holderOf(actor) === id);
    const isPlace = place !== undefined && registry.holderOf(place) === id;
    return parts.length > 0 || isPlace ? [{ event, name, date, role: parts.length > 0 ? parts.flatMap(({ role = [] }) => role).join(', ') : 'place' }] : [];
  }).sort((one, two) => compareCodeUnits(one.date ?? '\uffff', two.date ?? '\uffff'));
  const rows = events.map(({ event, name, date, role }) => [date ?? '', inlineText(name), inlineText(role), event]);
  return [
    ...(taking.length > 0 ? ['## Who took part', taking.join('\n')] : []),
    ...(rows.length > 0 ? ['## Events', markdownTable([{ heading: 'Date' }, { heading: 'Event' }, { heading: 'Part' }, { heading: '' }], rows)] : []),
  ];
}
