import type { CaseIndex } from '../../index/caseIndex';
import { claimKind } from '../../model';
import type { ArticleText } from '../articleText';
import { usesIn } from '../entityKeys';
import type { AttributeContext } from './attributeContext';
import { claimReferences } from './claimReferences';
import { mostOffered, type Completion, type Completions, type CompletionView } from './completion';
import { datesFor } from './dates';
import { entityDetail } from './entityWords';
import { nameSearchOf, type Uses } from './nameSearch';

/** What can stand at the cursor in an attribute block: a kind, a key, the id of something of the right kind, or a date. */
export function attributeCompletions(index: CaseIndex, article: ArticleText, context: AttributeContext, view: CompletionView): Completions | undefined {
  const { span, typed } = context;
  const kind = context.classes.find((each) => index.registry.kinds.has(each));
  const items = itemsFor(index, article, context, kind, view);
  return items && { span, typed, items };
}

function itemsFor(index: CaseIndex, article: ArticleText, context: AttributeContext, kind: string | undefined, view: CompletionView): readonly Completion[] | undefined {
  switch (context.item) {
    case 'class': return kind === undefined ? kindItems(index, context, view) : undefined;
    case 'id': return kind === claimKind && !context.hasId ? [claimId(view)] : undefined;
    case 'word': return kind === undefined ? kindItems(index, context, view) : keyItems(context, kind, view);
    case 'value': {
      if (kind === undefined) return undefined;
      if (context.key === 'ref') return kind === claimKind ? claimReferences(index, article.document, context.typed, view) : entityIds(index, article.document, context, kind, view);
      return kind === 'event' && context.key === 'date' ? datesFor(index, article, context, view) : undefined;
    }
  }
}

function kindItems({ registry }: CaseIndex, { typed, hasId, keys }: AttributeContext, { labelOf, newClaimId }: CompletionView): readonly Completion[] {
  const wanted = typed.replace(/^\./u, '').toLowerCase();
  return [...registry.kinds].filter((kind) => kind.toLowerCase().startsWith(wanted) || labelOf(kind).toLowerCase().startsWith(wanted)).map((kind) => ({
    sort: 'kind', label: `.${kind}`, description: labelOf(kind),
    // A claim is made where it has an id, so that it gets one as it does from the command.
    insert: kind === claimKind && !hasId && !keys.has('ref') ? `.${kind} #${newClaimId()}` : `.${kind}`,
  }));
}

function claimId({ say, newClaimId }: CompletionView): Completion {
  const id = newClaimId();
  return { sort: 'id', label: `#${id}`, description: say('a new claim'), insert: `#${id}` };
}

function keyItems({ typed, keys, hasId }: AttributeContext, kind: string, view: CompletionView): readonly Completion[] {
  const { say } = view;
  const offered: readonly (Completion | false)[] = [
    kind === claimKind && !hasId && !keys.has('ref') && claimId(view),
    !(kind === claimKind && hasId) && { sort: 'key', label: 'ref', description: kind === claimKind ? say('a claim made elsewhere') : say('who or what is meant'), insert: 'ref=', goesOn: true },
    kind === 'event' && { sort: 'key', label: 'date', description: say('when it happened'), insert: 'date=', goesOn: true },
  ];
  return offered.filter((item) => item !== false).filter(({ label }) => label.startsWith(typed) && !keys.has(label));
}

/** Those whose name the tag's text is come first where nothing is typed yet. */
function entityIds(index: CaseIndex, document: string, { typed, words }: AttributeContext, kind: string, view: CompletionView): readonly Completion[] {
  const here = usesIn(index, document);
  const uses: Uses = { here: (id) => here.get(id) ?? 0, inCase: (id) => index.mentionCount(id) };
  const search = nameSearchOf(index.registry);
  const named = typed === '' && words !== '' ? search.find(words, uses, { most: mostOffered, kind }) : [];
  const first = new Set(named.map(({ entity }) => entity.id));
  const all = [...named, ...search.find(typed, uses, { most: mostOffered, kind }).filter(({ entity }) => !first.has(entity.id))].slice(0, mostOffered);
  return all.map(({ entity }) => ({
    sort: 'id', label: entity.id, description: entity.name, detail: entityDetail(entity, uses, view), insert: entity.id, about: { what: 'entities', keys: [entity.id] },
  }));
}
