import { l10n, window, type ExtensionContext } from 'vscode';
import { registerArticleStatus } from './features/articleStatus';
import { registerCapture } from './features/capture';
import { registerClaimsView } from './features/claimsView';
import { registerEntitiesView } from './features/entitiesView';
import { registerEvidenceView } from './features/evidenceView';
import { registerExporting } from './features/exporting';
import { registerHighlighting } from './features/highlighting';
import { registerHypotheses } from './features/hypotheses';
import { registerImpact } from './features/impact';
import { registerLanguage } from './features/language';
import { registerLinking } from './features/linking';
import { registerMerging } from './features/merging';
import { registerMentions } from './features/mentions';
import { registerMentionsView } from './features/mentionsView';
import { registerNewArticle } from './features/newArticle';
import { Preview } from './features/preview';
import { registerProblems } from './features/problems';
import { registerProfile } from './features/profile';
import { registerQuotations } from './features/quotations';
import { registerQuickFixes } from './features/quickFixes';
import { registerReading } from './features/reading';
import { registerRecords } from './features/records';
import { registerSampleCase } from './features/sampleCase';
import { registerSources } from './features/sources';
import { registerTagging } from './features/tagging';
import { registerTidying } from './features/tidying';
import { registerUndoing } from './features/undoing';
import { loadOnce } from './core/loadPart';
import { registerCommands } from './host/commands';
import type { OnUse } from './onUse';
import type { GitMerging } from './workspace/gitMerging';
import { readersFor, type OpenOnDisk } from './workspace/reading/readers';
import { openServices } from './workspace/services';
import type { GitUserName } from './workspace/editing/userNames';

let end: (() => Promise<void>) | undefined;

/** What only Node can do. */
export interface OnNode {
  /** Reads folders. */
  readonly openOnDisk: OpenOnDisk;
  readonly gitMerging: GitMerging;
  readonly gitUserName: GitUserName;
}

/** What other extensions get of this one: VS Code's Markdown preview asks for `extendMarkdownIt`. */
export type Exports = Pick<Preview, 'extendMarkdownIt'>;

/** Builds the services and registers the features; synchronous and without reading a file. `load` brings a bundle of the extension, `onNode` is given where there is Node. */
export function activateWith(context: ExtensionContext, load: (bundle: string) => Promise<unknown>, onNode?: OnNode): Exports {
  const { subscriptions } = context;
  const log = window.createOutputChannel('Dossier', { log: true });
  subscriptions.push(log);
  try {
    const loadOnUse = loadOnce<OnUse>((name) => load(`onUse/${name}`));
    const use = <Name extends keyof OnUse>(name: Name) => () => loadOnUse(name);
    const services = openServices(context, readersFor(context, log, use('slicedReader'), onNode?.openOnDisk), loadOnce(load), log, onNode?.gitUserName);
    const preview = new Preview(services);
    end = () => services.cases.end();
    subscriptions.push(
      preview, services.cases, services.editing, services.settings, services.userNames,
      registerHighlighting(services), registerEntitiesView(services), registerEvidenceView(services, use('evidenceView')), registerClaimsView(services),
      registerMentions(services), registerMentionsView(services, use('mentionsView')), registerProfile(services, use('profile')), registerProblems(services), registerReading(services),
      registerTagging(services, use('tagging')), registerQuickFixes(services, use('quickFixes')), registerRecords(services, use('records')), registerLinking(services, use('linking')), registerImpact(services, use('impact')), registerUndoing(services), registerHypotheses(services, use('hypotheses')),
      registerArticleStatus(services), registerCapture(services, use('capture')), registerQuotations(services, use('quotations')), registerLanguage(services, use('language')), registerTidying(services, use('tidying')),
      registerNewArticle(services, use('newArticle')), registerSampleCase(services), registerExporting(services, use('exporting')), registerSources(services, use('sources')), registerMerging(services, use('merging'), onNode?.gitMerging),
    );
    subscriptions.push(registerCommands(log, { showLog: () => { log.show(); } }));
    services.cases.open();
    services.userNames.ask();
    log.info('ready');
    return { extendMarkdownIt: preview.extendMarkdownIt };
  } catch (error) {
    log.error('activation:', error instanceof Error ? error : String(error));
    void window.showErrorMessage(l10n.t('Dossier could not start; its log (Output, Dossier) says why.'));
    throw error;
  }
}

/** Saves what is known for the next start; VS Code waits for it some seconds. */
export function deactivate(): Promise<void> {
  return end?.() ?? Promise.resolve();
}
