import { CodeAction, CodeActionKind, l10n, type CodeActionProvider, type Range, type TextDocument } from 'vscode';
import type { ClaimTag, Mention } from '../../core/entities/articleRecord';
import { normaliseName } from '../../core/entities/normaliseName';
import type { MentionAt } from '../../core/index/entries';
import { withoutEnding } from '../../core/tidying/nameEnding';
import { spanOf } from '../../host/ranges';
import type { Cases } from '../../workspace/cases';
import type { OpenCase } from '../../workspace/openCase';
import type { TagPlace } from './changeTag';

/** The fixes for the tags at a place. */
export class TagFixes implements CodeActionProvider {
  readonly #cases: Cases;

  constructor(cases: Cases) {
    this.#cases = cases;
  }

  provideCodeActions(document: TextDocument, range: Range): CodeAction[] {
    const openCase = this.#cases.ofArticle(document);
    if (!openCase) return [];
    const { start: offset } = spanOf(document, range);
    const path = openCase.pathOf(document.uri);
    const placeOf = ({ start }: { readonly start: number }): TagPlace => ({ uri: document.uri.toString(), version: document.version, start });
    const mention = openCase.index.keysAt(path, offset);
    const claim = openCase.index.record(path)?.claims.findLast(({ start, end }) => start <= offset && offset <= end);
    return [
      ...(mention ? mentionFixes(openCase, mention, placeOf(mention.mention)) : []),
      ...(claim ? claimFixes(openCase, claim, placeOf(claim)) : []),
    ];
  }
}

function mentionFixes(openCase: OpenCase, { mention, resolution, keys }: MentionAt, place: TagPlace): CodeAction[] {
  const { registry } = openCase.index;
  if (resolution.state === 'ambiguous') {
    return resolution.candidates.map((id) => fix(l10n.t('“{0}” is {1}', mention.text, registry.entities.get(id)?.name ?? id), 'setReference', place, id));
  }
  if (resolution.state === 'notInCase') {
    const entry = openCase.index.entity(keys.at(-1) ?? '');
    if (!entry) return [];
    const row = { openCase, entry };
    return [
      fix(l10n.t('Add “{0}” to the case…', entry.name), 'addToCase', row),
      ...entry.id === undefined ? [fix(l10n.t('Add “{0}” as alias…', entry.name), 'addAlias', row)] : [],
      fix(l10n.t('Add all that this article names…'), 'addAllNamed'),
    ];
  }
  return [...holderFixes(openCase, mention.refs, place), ...aliasFixes(openCase, mention, resolution.ids)];
}

/** A text that is no name of its kind yet. */
function aliasFixes(openCase: OpenCase, { kind, text, refs }: Mention, [id, ...others]: readonly string[]): CodeAction[] {
  const { registry } = openCase.index;
  const entity = id === undefined || others.length > 0 || refs.length === 0 ? undefined : registry.entities.get(id);
  if (!entity || text.trim() === '' || registry.fullyNamed(kind, normaliseName(text)).length > 0) return [];
  const alias = withoutEnding(text);
  return [fix(l10n.t('Add “{0}” as alias of {1}', alias, entity.name), 'addAlias', { openCase, id: entity.id, alias })];
}

function holderFixes({ index: { registry } }: OpenCase, refs: readonly string[], place: TagPlace): CodeAction[] {
  const now = refs.map((id) => registry.holderOf(id) ?? id).join(' ');
  return now === refs.join(' ') ? [] : [fix(l10n.t('Write ref={0}', now), 'setReference', place, now)];
}

function claimFixes({ index }: OpenCase, { id, refs }: ClaimTag, place: TagPlace): CodeAction[] {
  if (id === undefined) return refs.length > 0 ? [] : [fix(l10n.t('Give this claim an id'), 'giveClaimId', place)];
  if (index.placesOfClaim(id).length < 2) return [];
  return [fix(l10n.t('Cite the other claim {0}', id), 'citeClaim', place), fix(l10n.t('Make this a new claim'), 'renewClaim', place)];
}

function fix(title: string, command: string, ...args: readonly unknown[]): CodeAction {
  const action = new CodeAction(title, CodeActionKind.QuickFix);
  action.command = { command: `dossier.${command}`, title, arguments: [...args] };
  return action;
}
