import type { CaseIndex } from '../../index/caseIndex';
import type { EntityEntry } from '../../index/entries';
import { entityFacts } from './entityFacts';
import { bold, facts, hoverMarkdown, link, plain } from './hoverMarkdown';
import type { HoverView } from './hoverView';
import { counted } from '../say';
import { wordsOf } from '../place';

/** Most articles that are named; the Entities view has them all. */
const mostArticles = 3;

/** Who or what is meant: names, roles at the article's date, and where it is mentioned. */
export function entityHover(index: CaseIndex, key: string, view: HoverView): string | undefined {
  const entry = index.entity(key);
  if (!entry) return undefined;
  return hoverMarkdown(entry.state === 'registered' ? registered(index, key, entry, view) : unknown(index, entry, view), mentions(index, key, entry, view));
}

function heading({ name, kind }: EntityEntry, { labelOf }: HoverView, type?: string): string {
  const { one, icon } = labelOf(kind);
  return `$(${icon}) ${facts(bold(name), plain(one), type !== undefined && plain(type))}`;
}

function registered(index: CaseIndex, key: string, entry: EntityEntry, view: HoverView): readonly (string | undefined)[] {
  const { type, names, lines, description } = entityFacts(index, key, view);
  const also = names.length === 0 ? undefined : view.say('also {0}', names.map((name) => plain(name)).join(', '));
  return [heading(entry, view, type), also, ...lines, description === undefined ? undefined : plain(description)];
}

function unknown(index: CaseIndex, entry: EntityEntry, view: HoverView): readonly string[] {
  const { say } = view;
  if (entry.state === 'notInCase') return [heading(entry, view), say('Not in the case yet.')];
  const name = entry.key.split(' ').slice(3).join(' ');
  const { registry } = index;
  const candidates = [...new Set([...registry.fullyNamed(entry.kind, name), ...registry.shortlyNamed(entry.kind, name)])].map((id) => plain(registry.entities.get(id)?.name ?? id));
  return [heading(entry, view), say('May be {0}: say with ref who is meant.', candidates.join(say(' or ')))];
}

/** How often, and where: the last mention in each of a few articles, the one that is looked at left out. */
function mentions(index: CaseIndex, key: string, { mentions: count, documents }: EntityEntry, view: HoverView): readonly string[] {
  const { say, document } = view;
  if (count === 0) return [say('Not mentioned yet.')];
  const times = counted(say, count, '1 mention', '{0} mentions');
  const where = documents === 1 ? '' : ` ${say('in {0} articles', documents)}`;
  const here = document === undefined ? 0 : index.mentionsIn(document, key).length;
  const inThis = here === 0 || (here === count && count === 1) ? '' : `, ${say('{0} here', here)}`;
  return [`${times}${where}${inThis}`, facts(...lastMentions(index, key, view))];
}

function lastMentions(index: CaseIndex, key: string, view: HoverView): readonly string[] {
  const articles = index.articlesOf(key).filter(({ document }) => document !== view.document);
  const rest = articles.length - mostArticles;
  const links = articles.slice(-mostArticles).reverse().flatMap(({ document }) => {
    const last = index.mentionsIn(document, key).at(-1);
    return last ? [link(view.say('{0}, line {1}', index.titleOf(document) ?? document, last.mention.line), wordsOf(document, last.mention), view)] : [];
  });
  return rest > 0 ? [...links, view.say('and {0} more', rest)] : links;
}
