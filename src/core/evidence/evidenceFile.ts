import type { Problem, Span } from '../model';
import { finish, type Steps } from '../steps';
import { JsonKind, type JsonPath, type JsonText } from './jsonText';
import type { EvidenceData } from './schema';

/**
 * `readable`: may be written. `broken`: no JSON at all, or ours and not valid; its problems must be solved by hand first.
 * `foreign`: JSON of something else, so that it has no problems of ours. `newer`: made by a later version. Only a
 * readable file is ever written.
 */
export type EvidenceStatus = 'readable' | 'broken' | 'foreign' | 'newer';

/** Finds in steps what is wrong in a file, in the order of the text. */
export type FindProblems = (file: EvidenceFile) => Steps<readonly Problem[]>;

/** An evidence file as it was read. The data of one that is not readable is empty. */
export class EvidenceFile {
  readonly status: EvidenceStatus;
  readonly data: EvidenceData;
  /** Where everything stands; without any node where the text is blank. */
  readonly json: JsonText;
  readonly #findProblems: FindProblems;
  #problems: readonly Problem[] | undefined;

  /** `findProblems` is asked when somebody first wants to know, once. */
  constructor(json: JsonText, status: EvidenceStatus, data: EvidenceData, findProblems: FindProblems) {
    this.json = json;
    this.status = status;
    this.data = data;
    this.#findProblems = findProblems;
  }

  /** In the order of the text. */
  get problems(): readonly Problem[] {
    return finish(this.findingProblems());
  }

  /** The same in steps. */
  *findingProblems(): Steps<readonly Problem[]> {
    return this.#problems ??= yield* this.#findProblems(this);
  }

  get text(): string {
    return this.json.text;
  }

  /** Whether there is nothing in the file yet, at most white space. */
  get isBlank(): boolean {
    return /^\s*$/u.test(this.text);
  }

  /** Where the value at a path stands, quotes and brackets included. */
  locate(path: JsonPath): Span | undefined {
    const node = this.json.nodeAt(path);
    return node === undefined ? undefined : this.json.span(node);
  }

  /** Where the key of the member at a path stands, with its quotes; undefined for an element of a list. */
  locateKey(path: JsonPath): Span | undefined {
    const owner = this.json.nodeAt(path.slice(0, -1));
    const name = path.at(-1);
    const key = owner === undefined || typeof name !== 'string' ? undefined : this.json.member(owner, name);
    return key === undefined ? undefined : this.json.span(key);
  }

  /** The path of the innermost value whose key, value, or what stands between them touches an offset. */
  pathAt(offset: number): (string | number)[] {
    const path: (string | number)[] = [];
    let node = this.json.root;
    while (!this.json.isEmpty) {
      const index = this.json.children(node).findIndex((child) => this.#touches(node, child, offset));
      const child = this.json.children(node)[index];
      if (child === undefined) break;
      const isMember = this.json.kind(node) === JsonKind.Object;
      path.push(isMember ? this.json.string(child) : index);
      node = isMember ? child + 1 : child;
    }
    return path;
  }

  #touches(container: number, child: number, offset: number): boolean {
    const last = this.json.kind(container) === JsonKind.Object ? child + 1 : child;
    return this.json.start(child) <= offset && offset <= this.json.end(last);
  }
}
