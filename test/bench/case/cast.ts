import { family, given, happenings, institutions, months, places, tongues } from './words';

/** Whom or what a generated case is about. */
export interface Member {
  readonly id: string;
  readonly kind: 'actor' | 'event';
  readonly name: string;
  readonly aliases: readonly string[];
  readonly shortNames: readonly string[];
  /** Its name in each of `tongues`, where it has one. */
  readonly foreign: ReadonlyMap<number, string>;
  /** Of an event, as EDTF. */
  readonly date: string | undefined;
}

/** The people, groups and events of a case, each list with the most mentioned first. */
export interface Cast {
  readonly actors: readonly Member[];
  readonly events: readonly Member[];
  /** Names that articles tag and the evidence file does not hold. */
  readonly outsiders: readonly string[];
  /** Names that two actors each go by. */
  readonly shared: readonly string[];
}

/** The id of the most mentioned actor. */
export const hub = 'sohae-shipping-1';

/** Two actors of every twenty answer to one more name together. */
const sharing = 20;

/** A twentieth as many actors as articles, a fifth as many events: both grow with the case. */
export function castFor(articles: number): Cast {
  const actors = Array.from({ length: Math.ceil(articles / 20) }, (_, at) => actor(at));
  const events = Array.from({ length: Math.ceil(articles / 5) }, (_, at) => event(at));
  const outsiders = Array.from({ length: Math.ceil(articles / 10) }, (_, at) => `${nth(given, at * 7 + 3)} van ${nth(family, at)}${ordinal(at)}`);
  const shared = actors.filter((_, at) => at % sharing === 0).map((_, at) => sharedName(at));
  return { actors, events, outsiders, shared };
}

function actor(at: number): Member {
  const isGroup = at % 3 === 0;
  const turn = Math.floor(at / 3);
  const first = nth(given, at);
  const last = nth(family, at + Math.floor(at / given.length));
  const name = isGroup ? `${nth(places, turn)} ${nth(institutions, Math.floor(turn / places.length))} ${turn + 1}` : `${first} ${last}`;
  const id = name.toLowerCase().replaceAll(' ', '-');
  const common = at % sharing < 2 ? [sharedName(Math.floor(at / sharing))] : [];
  return {
    id, kind: 'actor', name, foreign: foreignName(at), date: undefined,
    aliases: [isGroup ? `the ${name} Office` : `${first.charAt(0)}. ${last} of ${nth(places, at)}`, ...common, ...foreignName(at).values()],
    shortNames: isGroup ? [] : [last],
  };
}

function event(at: number): Member {
  const what = nth(happenings, at);
  const place = nth(places, Math.floor(at / happenings.length));
  const month = at % months.length;
  const year = 2009 + Math.floor(at / 240);
  const date = `${year}-${String(month + 1).padStart(2, '0')}-${String(1 + (at * 11) % 28).padStart(2, '0')}`;
  return {
    id: `${place.toLowerCase()}-${what}-${date}-${at}`, kind: 'event', name: `the ${place} ${what} of ${nth(months, month)} ${year}, no. ${at}`,
    aliases: [`${place} ${what} ${at}`], shortNames: [`the ${what}`], foreign: new Map(), date,
  };
}

function foreignName(at: number): ReadonlyMap<number, string> {
  const tongue = at % tongues.length;
  const script = tongues[tongue];
  if (!script) return new Map();
  const turn = Math.floor(at / tongues.length);
  const [first, last] = [nth(script.given, turn), nth(script.family, Math.floor(turn / script.given.length))];
  return new Map([[tongue, `${last}${script.space}${first}`]]);
}

function sharedName(group: number): string {
  return `the ${nth(places, group)} Ministry${ordinal(group)}`;
}

/** Keeps names apart when the lists have been gone through. */
function ordinal(at: number): string {
  return at < places.length ? '' : ` ${Math.floor(at / places.length) + 1}`;
}

function nth(list: readonly string[], at: number): string {
  return list[at % list.length] ?? '';
}
