import { compareCodeUnits } from '../compareCodeUnits';
import type { TextEdit } from '../model';
import type { Patch } from './change';
import { containerEdits, type Container } from './containerEdits';
import { digitsOf, isJsonList, isJsonObject, isSameNumber, membersOf, type Json } from './json';
import { JsonKind, type JsonText } from './jsonText';
import { readValue } from './readValue';
import { inOrder, renderJson, renderMember, type JsonPlace, type JsonStyle } from './renderJson';
import { evidenceShape, fieldRank, shapeUnder, type Shape } from './shape';

/** The edits that make a patch of a file's object come true; those of different places may touch. */
export function patchEdits(json: JsonText, patch: Patch): TextEdit[] {
  return new PatchWriter(json).edits(json.root, patch, evidenceShape(), { indent: '', isInline: false });
}

class PatchWriter {
  readonly #json: JsonText;
  readonly #style: JsonStyle;

  constructor(json: JsonText) {
    this.#json = json;
    this.#style = styleOf(json);
  }

  /** `place` is where the value at `node` stands. */
  edits(node: number, patch: Patch, shape: Shape, place: JsonPlace): TextEdit[] {
    if (patch.kind === 'within') return this.#memberEdits(node, patch.members, shape, place);
    return patch.kind === 'set' ? this.#valueEdits(node, patch.value, shape, place) : [];
  }

  /** Only what differs is written, so that numbers and escapes elsewhere stay as they were. */
  #valueEdits(node: number, value: Json, shape: Shape, place: JsonPlace): TextEdit[] {
    const kind = this.#json.kind(node);
    if (kind === JsonKind.Array && isJsonList(value)) return this.#listEdits(node, value, shape, place);
    if (kind === JsonKind.Object && isJsonObject(value)) {
      const members = new Map<string, Patch>(this.#json.children(node).map((key) => [this.#json.string(key), { kind: 'remove' }]));
      for (const [key, member] of membersOf(value)) members.set(key.normalize('NFC'), { kind: 'set', value: member });
      return this.#memberEdits(node, members, shape, place);
    }
    if (this.#says(node, value, shape)) return [];
    return [{ ...this.#json.span(node), text: renderJson(value, shape, this.#style, place) }];
  }

  /** Whether a text, number or word is so already, however it is written. */
  #says(node: number, value: Json, shape: Shape): boolean {
    const kind = this.#json.kind(node);
    const digits = digitsOf(value);
    if (digits !== undefined) return kind === JsonKind.Number && isSameNumber(this.#json.written(node), digits);
    return kind > JsonKind.Array && readValue(this.#json, () => undefined, node, shape) === value;
  }

  #memberEdits(node: number, members: ReadonlyMap<string, Patch>, shape: Shape, place: JsonPlace): TextEdit[] {
    const keys = this.#json.children(node);
    const container = this.#container(node, keys.map((key) => ({ start: this.#json.start(key), end: this.#json.end(key + 1) })), place, ' ');
    const indexOf = new Map(keys.map((key, index) => [key, index]));
    const removed = new Set<number>();
    const added: { readonly key: string; readonly value: Json }[] = [];
    const inside: TextEdit[] = [];
    const keyOf = this.#keysByName(node, keys, members.size);
    for (const [name, patch] of members) {
      const key = keyOf(name);
      if (key === undefined) {
        if (patch.kind === 'set') added.push({ key: name, value: patch.value });
      } else if (patch.kind === 'remove') removed.add(indexOf.get(key) ?? -1);
      else inside.push(...this.edits(key + 1, patch, shapeUnder(shape, name), container.inner));
    }
    const placeOf = placesAmong(added.length === 0 ? [] : keys.map((key) => this.#json.string(key)), shape);
    const inserted = inOrder(added, ({ key }) => key, shape).map(({ key, value }) => ({
      before: placeOf(key),
      text: renderMember(key, renderJson(value, shapeUnder(shape, key), this.#style, container.inner), this.#style),
    }));
    return [...inside, ...containerEdits(container, { removed, inserted }, this.#style)];
  }

  /** Looking for one key among thousands is quick, for each of thousands it is not. */
  #keysByName(node: number, keys: readonly number[], asked: number): (name: string) => number | undefined {
    if (asked < 16) return (name) => this.#json.member(node, name);
    const byName = new Map(keys.map((key) => [this.#json.string(key), key]));
    return (name) => byName.get(name);
  }

  #listEdits(node: number, values: readonly Json[], shape: Shape, place: JsonPlace): TextEdit[] {
    const nodes = this.#json.children(node);
    const container = this.#container(node, nodes.map((item) => this.#json.span(item)), place, '');
    const itemShape = shapeUnder(shape, 0);
    const editsAt = (index: number, value: Json) => this.#valueEdits(nodes[index] ?? 0, value, itemShape, container.inner);
    const { head, tail } = sameEnds(nodes.length, values, (index, value) => editsAt(index, value).length === 0);
    const old = nodes.length - head - tail;
    const fresh = values.slice(head, values.length - tail);
    const paired = Math.min(old, fresh.length);
    return [
      ...fresh.slice(0, paired).flatMap((value, index) => editsAt(head + index, value)),
      ...containerEdits(container, {
        removed: new Set(Array.from({ length: old - paired }, (_, index) => head + paired + index)),
        inserted: fresh.slice(paired).map((value) => ({
          before: head + paired, text: renderJson(value, itemShape, this.#style, container.inner),
        })),
      }, this.#style),
    ];
  }

  #container(node: number, items: Container['items'], outer: JsonPlace, padding: string): Container {
    const span = this.#json.span(node);
    const first = items[0];
    const lead = first ? this.#json.text.slice(span.start + 1, first.start) : undefined;
    const isInline = lead === undefined ? outer.isInline : !lead.includes('\n');
    const indent = lead === undefined || isInline ? outer.indent + this.#style.unit : lead.slice(lead.lastIndexOf('\n') + 1);
    return { span, items, outer, inner: { indent, isInline }, padding };
  }
}

/** The file's own indentation, line ending and spacing. */
function styleOf(json: JsonText): JsonStyle {
  const [first] = json.children(json.root);
  const firstBreak = json.text.indexOf('\n');
  const lead = first === undefined ? '' : json.text.slice(json.start(json.root) + 1, json.start(first));
  return {
    unit: lead.includes('\n') ? lead.slice(lead.lastIndexOf('\n') + 1) : '  ',
    lineEnd: json.text.charAt(firstBreak - 1) === '\r' ? '\r\n' : '\n',
    isCompact: first !== undefined && json.end(first) + 1 === json.start(first + 1),
  };
}

/** How many elements at the head and at the tail of a list stay as they are. */
function sameEnds(length: number, values: readonly Json[], isSame: (index: number, value: Json) => boolean): { head: number; tail: number } {
  const shorter = Math.min(length, values.length);
  let head = 0;
  while (head < shorter && isSame(head, values[head] ?? null)) head++;
  let tail = 0;
  while (tail < shorter - head && isSame(length - 1 - tail, values[values.length - 1 - tail] ?? null)) tail++;
  return { head, tail };
}

/** The index before which a new key goes: by id where the records are sorted, by the schema among fields, else the end. */
function placesAmong(names: readonly string[], shape: Shape): (key: string) => number {
  if (shape.kind === 'records') {
    const isSorted = names.every((name, index) => index === 0 || compareCodeUnits(names[index - 1] ?? '', name) <= 0);
    return isSorted ? (key) => firstAfter(names, key) : () => names.length;
  }
  return (key) => {
    const rank = fieldRank(shape, key);
    if (rank === Infinity) return names.length;
    const lastBefore = names.findLastIndex((name) => fieldRank(shape, name) < rank);
    const firstLater = names.findIndex((name) => fieldRank(shape, name) > rank);
    return lastBefore >= 0 ? lastBefore + 1 : firstLater < 0 ? names.length : firstLater;
  };
}

/** The index of the first of sorted names that sorts after a key. */
function firstAfter(names: readonly string[], key: string): number {
  let [low, high] = [0, names.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareCodeUnits(names[middle] ?? '', key) > 0) high = middle;
    else low = middle + 1;
  }
  return low;
}
