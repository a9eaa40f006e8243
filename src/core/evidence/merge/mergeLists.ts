import { compareCodeUnits } from '../../compareCodeUnits';
import type { Three } from './conflicts';
import { isList, isObject, oursFirst, type ExactJson } from '../exactJson';
import { sameJson } from '../json';

/** What tells the elements of a list apart, and what becomes of one that all three files have otherwise. */
export interface ListRule {
  readonly keyOf: (element: ExactJson) => string;
  readonly mergeElement: (three: Three) => ElementOutcome;
}

/** What stands after a merge and, where both changed it, what would stand by either choice; undefined is nothing. */
export interface ElementOutcome {
  readonly stands: ExactJson | undefined;
  readonly choices?: Pick<Three, 'ours' | 'theirs'>;
}

/** A list as it stands after a merge and, where elements conflict, as it would be with all of one side's. */
export interface ListOutcome {
  readonly stands: readonly ExactJson[];
  readonly choices?: { readonly ours: readonly ExactJson[]; readonly theirs: readonly ExactJson[] };
}

type Keyed = ReadonlyMap<string, ExactJson>;

/** The order of the base without what was removed, then what was added, by key; an absent list is an empty one. */
export function mergeLists({ base, ours, theirs }: Three, rule: ListRule): ListOutcome {
  const three = { base: keyed(base, rule), ours: keyed(ours, rule), theirs: keyed(theirs, rule) };
  const added = [...new Set([...three.ours.keys(), ...three.theirs.keys()])].filter((key) => !three.base.has(key)).sort(compareCodeUnits);
  const outcomes = [...three.base.keys(), ...added].map((key) => mergeElement(key, three, rule));
  const listOf = (choose: (outcome: ElementOutcome) => ExactJson | undefined) => outcomes.map(choose).filter((each) => each !== undefined);
  const stands = listOf((outcome) => outcome.stands);
  if (outcomes.every(({ choices }) => choices === undefined)) return { stands };
  const chosen = (side: 'ours' | 'theirs') => listOf((outcome) => (outcome.choices ? outcome.choices[side] : outcome.stands));
  return { stands, choices: { ours: chosen('ours'), theirs: chosen('theirs') } };
}

function mergeElement(key: string, three: Readonly<Record<keyof Three, Keyed>>, rule: ListRule): ElementOutcome {
  const [base, ours, theirs] = [three.base.get(key), three.ours.get(key), three.theirs.get(key)];
  if (sameJson(ours, theirs) || sameJson(base, theirs)) return { stands: ours };
  if (sameJson(base, ours)) return { stands: theirs };
  if (ours === undefined || theirs === undefined) return { stands: oursFirst(ours, theirs), choices: { ours, theirs } };
  return rule.mergeElement({ base, ours, theirs });
}

/** Of elements that are the same one is kept; others with one key are told apart by their order. */
function keyed(list: ExactJson | undefined, { keyOf }: ListRule): Keyed {
  const elements = new Map<string, ExactJson>();
  for (const element of isList(list) ? list : []) {
    const numbered = (number: number) => `${keyOf(element)}\0${number}`;
    let number = 0;
    while (elements.has(numbered(number)) && !sameJson(elements.get(numbered(number)), element)) number++;
    elements.set(numbered(number), element);
  }
  return elements;
}

/** The key of a text: itself. */
export function keyOfText(element: ExactJson): string {
  return typeof element === 'string' ? element : '';
}

/** The key of an object: some of its texts. */
export function keyBy(names: readonly string[]): (element: ExactJson) => string {
  return (element) => names.map((name) => (isObject(element) ? keyOfText(element.get(name) ?? '').normalize('NFC') : '')).join('\0');
}
