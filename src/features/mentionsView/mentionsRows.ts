import { l10n, type EventEmitter, type TreeItem, type TreeView } from 'vscode';
import type { HitOrder } from '../../core/concordance/sortHits';
import type { DocumentCount } from '../../core/index/entries';
import { UserError } from '../../core/userError';
import { Disposer } from '../../host/disposer';
import { Throttle } from '../../host/throttle';
import type { Cases } from '../../workspace/cases';
import type { CaseChange } from '../../workspace/openCase';
import { countText } from '../../workspace/tree/countText';
import { documentRows } from '../../workspace/tree/level';
import { counted } from '../../workspace/tree/sharedRows';
import { caseId, type Rows } from '../../workspace/tree/treeNode';
import { hitRows } from './hitRows';
import { mentionsRow, type MentionsNode } from './hitRow';
import { countHits, type Search } from './search';

/** A change of the case shows at most this often, in milliseconds. */
const pause = 500;
/** At least so many times as long as it takes to count a hub, which most articles mention. */
const rest = 10;
/** Searches that are kept. */
const mostSearches = 20;

type View = Pick<TreeView<MentionsNode>, 'description' | 'message'>;

interface Found {
  readonly search: Search;
  readonly counts: readonly DocumentCount[];
  /** The articles of the counts. */
  readonly documents: ReadonlySet<string>;
}

/** What the view shows: what the present search found, by article, or the searches that were made. */
export class MentionsRows extends Disposer {
  readonly #cases: Cases;
  readonly #view: View;
  readonly #changed: EventEmitter<undefined>;
  #took = 0;
  readonly #refresh = this.own(new Throttle(() => { void this.#follow(); }, () => Math.max(pause, rest * this.#took)));
  #searches: readonly Search[] = [];
  #found: Found | undefined;
  #order: HitOrder = 'place';
  #filter = '';
  /** Counts what the user asked for: what is found for an earlier question comes too late. */
  #asked = 0;

  constructor(cases: Cases, view: View, changed: EventEmitter<undefined>) {
    super();
    this.#cases = cases;
    this.#view = view;
    this.#changed = changed;
    this.own(cases.onDidChange(({ openCase, change }) => {
      this.#forgetClosed();
      if (openCase === this.#found?.search.openCase && concernsFound(change, this.#found)) this.#refresh.run();
    }));
  }

  get order(): HitOrder {
    return this.#order;
  }

  get filter(): string {
    return this.#filter;
  }

  /** The present search; throws a UserError where there is none. */
  get search(): Search {
    if (!this.#found) throw new UserError(l10n.t('Look for something first: “Dossier: Find all mentions…”.'));
    return this.#found.search;
  }

  getTreeItem(node: MentionsNode): TreeItem {
    const row = mentionsRow(node);
    row.id = node.id;
    return row;
  }

  getChildren(node: MentionsNode | undefined): Rows<MentionsNode> {
    if (node) return 'below' in node ? node.below() : [];
    if (this.#found) return this.#foundRows(this.#found);
    return this.#searches.map((search, at) => ({ type: 'search', id: `search|${String(at)}`, openCase: search.openCase, search }));
  }

  /** Looks for something, and keeps the search for later. */
  async show(search: Search, filter = ''): Promise<void> {
    const asked = ++this.#asked;
    const counts = await countHits(search, filter);
    if (!counts || asked !== this.#asked || !this.#isOpen(search)) return;
    this.#searches = [search, ...this.#searches.filter((each) => !isSame(each, search))].slice(0, mostSearches);
    this.#filter = filter;
    this.#take(foundIn(search, counts));
  }

  /** Shows the searches that were made. */
  list(): void {
    this.#asked++;
    this.#leave();
  }

  sort(order: HitOrder): void {
    this.#order = order;
    this.#changed.fire(undefined);
  }

  #leave(): void {
    this.#filter = '';
    this.#take(undefined);
  }

  #take(found: Found | undefined): void {
    this.#found = found;
    const total = found?.counts.reduce((sum, { count }) => sum + count, 0) ?? 0;
    const words = found ? [inArticles(counted(total, 'mentions'), found.counts.length), this.#filter === '' ? '' : l10n.t('“{0}”', this.#filter)] : [];
    this.#view.description = found?.search.title ?? '';
    this.#view.message = words.filter((part) => part !== '').join(' · ');
    this.#changed.fire(undefined);
  }

  /** Words and a filter are looked for again only when the user asks: all texts would be read at each change. */
  async #follow(): Promise<void> {
    const { search } = this.#found ?? {};
    if (!search || search.sought.type === 'words' || this.#filter !== '') {
      this.#changed.fire(undefined);
      return;
    }
    const [asked, start] = [this.#asked, performance.now()];
    const counts = await countHits(search, '');
    this.#took = performance.now() - start;
    if (counts && asked === this.#asked && this.#isOpen(search)) this.#take(foundIn(search, counts));
  }

  /** A case that is closed, or made anew, says nothing any more. */
  #forgetClosed(): void {
    const open = this.#searches.filter((search) => this.#isOpen(search));
    if (open.length === this.#searches.length) return;
    this.#searches = open;
    if (this.#found && !this.#isOpen(this.#found.search)) this.#leave();
    else this.#changed.fire(undefined);
  }

  #isOpen({ openCase }: Search): boolean {
    return openCase.folder === undefined || this.#cases.ofFolders().includes(openCase);
  }

  #foundRows({ search, counts }: Found): Rows<MentionsNode> {
    const { openCase } = search;
    const [order, filter] = [this.#order, this.#filter];
    return documentRows<MentionsNode>(counts, {
      openCase, id: `${caseId(openCase)}|${search.title}`, counts: 'mentions', rowsIn: (document, id) => hitRows({ search, document, id, order, filter }),
    });
  }
}

function foundIn(search: Search, counts: readonly DocumentCount[]): Found {
  return { search, counts, documents: new Set(counts.map(({ document }) => document)) };
}

/** Whether a change of the case may be one of what was found. */
function concernsFound(change: CaseChange, { search: { openCase: { index }, sought }, documents }: Found): boolean {
  if (change === 'all' || sought.type === 'words') return true;
  const keys = sought.type === 'entity' ? [sought.key] : sought.keys;
  return [...change.documents].some((document) => documents.has(document) || keys.some((key) => index.mentionsIn(document, key).length > 0));
}

function inArticles(mentions: string, articles: number): string {
  return articles === 1 ? l10n.t('{0} in 1 article', mentions) : l10n.t('{0} in {1} articles', mentions, countText(articles));
}

function isSame(one: Search, other: Search): boolean {
  return one.openCase === other.openCase && JSON.stringify(one.sought) === JSON.stringify(other.sought);
}
