import { CodeAction, CodeActionKind, l10n, languages, Uri, type Diagnostic, type TextDocument } from 'vscode';
import type { ArticleRecord } from '../../core/entities/articleRecord';
import { otherKindOf } from '../../core/entities/mixedKinds';
import type { Change } from '../../core/evidence/change';
import { newId } from '../../core/evidence/ids';
import type { JsonPath } from '../../core/evidence/jsonText';
import type { MentionAt } from '../../core/index/entries';
import type { Environment, TextEdit } from '../../core/model';
import { renameKeys } from '../../core/tidying/attributeKeys';
import { changeTags } from '../../core/tidying/changeTags';
import { fixableCodes, fixAll, type FixableCode } from '../../core/tidying/fixAll';
import { writeHolders } from '../../core/tidying/holders';
import { keepWords, removeClaim, removeUnmentioned } from '../../core/tidying/removals';
import { UserError } from '../../core/userError';
import { translated } from '../../host/diagnostics';
import { openDocument } from '../../host/openDocument';
import { spanOf } from '../../host/ranges';
import { kindLabel } from '../../workspace/kindLabels';
import type { OpenCase } from '../../workspace/openCase';
import { refuseWhileReading } from '../../workspace/refuseWhileReading';
import type { Services } from '../../workspace/services';
import { entityFixes } from './entityFixes';

/** What one fix is to do, told to `dossier.tidy` when the user chooses it. */
export type TidyRequest =
  | { readonly fix: 'all'; readonly code: FixableCode }
  | { readonly fix: 'kind'; readonly start: number; readonly kind: string }
  | { readonly fix: 'word'; readonly start: number; readonly word: string }
  | { readonly fix: 'removeEntity'; readonly id?: string }
  | { readonly fix: 'writeHolders'; readonly path?: JsonPath }
  | { readonly fix: 'keepWords' | 'removeClaim'; readonly id: string };

/** The file for which a fix was offered, as it was then. */
export interface FixedPlace {
  readonly uri: string;
  readonly version: number;
}

/** The fixes of the problems of names and records at a place, in an article or in the evidence file. */
export function tidyingFixes(openCase: OpenCase, document: TextDocument, ours: readonly Diagnostic[]): CodeAction[] {
  if (openCase.evidence?.isFile(document) === true) return ours.flatMap((problem) => recordFixes(openCase, document, problem));
  return ours.flatMap((problem) => [...tagFixes(openCase, document, problem), ...entityFixes(openCase, document, problem), ...allFixes(document, problem)]);
}

function tagFixes(openCase: OpenCase, document: TextDocument, problem: Diagnostic): CodeAction[] {
  const record = openCase.index.record(openCase.pathOf(document.uri));
  const { start, end } = spanOf(document, problem.range);
  // Where the words of a tag begin, another may begin too.
  const found = problem.code === 'mixed-kinds' || problem.code === 'kind-differs' ? openCase.index.keysAt(openCase.pathOf(document.uri), end) : undefined;
  if (found) {
    const kind = record && kindToTake(openCase, record, found);
    return kind === undefined ? [] : [fix(document, problem, l10n.t('Make this tag one of {0}', kindLabel(openCase, kind).one.toLowerCase()), { fix: 'kind', start: found.mention.start, kind })];
  }
  const misspelt = problem.code === 'misspelt-attribute' ? record?.problems.find((each) => each.code === problem.code && each.start === start) : undefined;
  const word = String(misspelt?.args['meant'] ?? '');
  return misspelt ? [fix(document, problem, l10n.t('Write {0}', word), { fix: 'word', start, word })] : [];
}

/** The kind of the record that a tag names, or of the name elsewhere; undefined where a tag names several. */
function kindToTake({ index: { registry } }: OpenCase, record: ArticleRecord, { mention, resolution }: MentionAt): string | undefined {
  if (resolution.state === 'notInCase') return otherKindOf(registry, record, mention);
  return resolution.state === 'resolved' && resolution.ids.length === 1 ? registry.entities.get(resolution.ids[0] ?? '')?.kind : undefined;
}

function allFixes(document: TextDocument, problem: Diagnostic): CodeAction[] {
  const code = fixableCodes.find((each) => each === problem.code);
  const count = code === undefined ? 0 : languages.getDiagnostics(document.uri).filter((each) => each.source === 'Dossier' && each.code === code).length;
  if (code === undefined || count < 2) return [];
  const titles: Readonly<Record<FixableCode, string>> = {
    'merged-id': l10n.t('Write the ids that count now everywhere in this article ({0})', count),
    'claim-without-id': l10n.t('Give all claims of this article without an id one ({0})', count),
    'misspelt-attribute': l10n.t('Write all such attributes of this article as they are read ({0})', count),
  };
  return [fix(document, problem, titles[code], { fix: 'all', code })];
}

function recordFixes({ evidence, index }: OpenCase, document: TextDocument, problem: Diagnostic): CodeAction[] {
  const path = evidence?.pathAt(document, problem.range.start) ?? [];
  const id = path.at(-1);
  if (typeof id !== 'string') return [];
  const offer = (title: string, request: TidyRequest) => fix(document, problem, title, request);
  switch (problem.code) {
    case 'unmentioned-entity': {
      const count = removeUnmentioned(index).length;
      return [
        ...removeUnmentioned(index, id).length > 0 ? [offer(l10n.t('Remove the record “{0}”', id), { fix: 'removeEntity', id })] : [],
        ...count > 1 ? [offer(l10n.t('Remove all records that nothing mentions ({0})', count), { fix: 'removeEntity' })] : [],
      ];
    }
    case 'claim-last-seen': case 'claim-nowhere': return [
      ...keepWords(index, id).length > 0 ? [offer(l10n.t('Keep the words of the claim in its record'), { fix: 'keepWords', id })] : [],
      ...removeClaim(index, id).length > 0 ? [offer(l10n.t('Remove the record “{0}”', id), { fix: 'removeClaim', id })] : [],
    ];
    case 'merged-id': {
      const [own] = writeHolders(index, path);
      const count = writeHolders(index).length;
      return [
        ...own ? [offer(l10n.t('Write {0}', own.value), { fix: 'writeHolders', path })] : [],
        ...count > 1 ? [offer(l10n.t('Write the ids that count now everywhere in this file ({0})', count), { fix: 'writeHolders' })] : [],
      ];
    }
    default: return [];
  }
}

function fix({ uri, version }: TextDocument, problem: Diagnostic, title: string, request: TidyRequest): CodeAction {
  const action = new CodeAction(title, CodeActionKind.QuickFix);
  action.command = { command: 'dossier.tidy', title, arguments: [{ uri: uri.toString(), version } satisfies FixedPlace, request] };
  action.diagnostics = [problem];
  return action;
}

/** Does what a fix was chosen for; throws a UserError where that is no longer possible. */
export async function tidy({ cases, editing, environment }: Services, { uri, version }: FixedPlace, request: TidyRequest): Promise<void> {
  const document = openDocument(Uri.parse(uri));
  if (document?.version !== version) throw new UserError(l10n.t('The article changed in the meantime, so nothing was done. Please try again.'));
  const openCase = cases.of(document.uri);
  const { index } = openCase;
  switch (request.fix) {
    case 'removeEntity': return remove(editing, openCase, () => removeUnmentioned(index, request.id));
    case 'writeHolders': return editing.apply(openCase, { evidence: () => writeHolders(index, request.path) });
    case 'keepWords': return editing.apply(openCase, { evidence: () => keepWords(index, request.id) });
    case 'removeClaim': return remove(editing, openCase, () => removeClaim(index, request.id));
    default: {
      const edits = articleEdits(openCase, document, request, environment);
      if (!edits || edits.length === 0) throw new UserError(translated({ code: 'article-unchangeable', args: { document: openCase.pathOf(document.uri) } }));
      return editing.apply(openCase, { articles: [{ document, version, edits }] });
    }
  }
}

/** Only a case that is read whole knows what nothing leads to; and something may lead there since the fix was offered. */
function remove(editing: Services['editing'], openCase: OpenCase, changes: () => readonly Change[]): Promise<void> {
  refuseWhileReading(openCase);
  return editing.apply(openCase, { evidence: () => {
    const removed = changes();
    if (removed.length === 0) throw new UserError(l10n.t('Nothing was removed, because something leads to the record again.'));
    return removed;
  } });
}

function articleEdits(openCase: OpenCase, document: TextDocument, request: Extract<TidyRequest, { fix: 'all' | 'kind' | 'word' }>, { random }: Environment): readonly TextEdit[] | undefined {
  const { index, kinds } = openCase;
  const text = document.getText();
  switch (request.fix) {
    case 'word': return renameKeys(text, kinds, new Map([[request.start, request.word]]));
    case 'kind': return changeTags(text, kinds, new Map([[request.start, { kind: request.kind }]]));
    case 'all': {
      const drawn = new Set<string>();
      return fixAll(index, openCase.pathOf(document.uri), text, request.code, () => {
        const id = newId('c', random, (taken) => drawn.has(taken) || index.claim(taken) !== undefined);
        drawn.add(id);
        return id;
      });
    }
  }
}
