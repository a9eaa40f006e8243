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
import type * as mentionsView from './features/mentionsView/onUse';
import { registerNewArticle } from './features/newArticle';
import { Preview } from './features/preview';
import { registerProblems } from './features/problems';
import { registerProfile } from './features/profile';
import type * as profile from './features/profile/onUse';
import { registerQuotations } from './features/quotations';
import { registerQuickFixes } from './features/quickFixes';
import { registerReading } from './features/reading';
import { registerRecords } from './features/records';
import type * as records from './features/records/onUse';
import { registerSampleCase } from './features/sampleCase';
import { registerSources } from './features/sources';
import { registerTagging } from './features/tagging';
import { registerTidying } from './features/tidying';
import type * as language from './features/language/onUse';
import type * as tidying from './features/tidying/onUse';
import { registerUndoing } from './features/undoing';
import { loadOnce } from './core/loadPart';
import { registerCommands } from './host/commands';
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

/** What of the features is loaded when first used, each an `onUse.ts` that is a bundle of its own. */
interface OnUse {
  readonly language: typeof language;
  readonly mentionsView: typeof mentionsView;
  readonly profile: typeof profile;
  readonly records: typeof records;
  readonly tidying: typeof tidying;
}

/** What other extensions get of this one: VS Code's Markdown preview asks for `extendMarkdownIt`. */
export type Exports = Pick<Preview, 'extendMarkdownIt'>;

/** Builds the services and registers the features; synchronous and without reading a file. `load` brings a bundle of the extension, `onNode` is given where there is Node. */
export function activateWith(context: ExtensionContext, load: (bundle: string) => Promise<unknown>, onNode?: OnNode): Exports {
  const { subscriptions } = context;
  const log = window.createOutputChannel('Dossier', { log: true });
  subscriptions.push(log);
  try {
    const services = openServices(context, readersFor(context, log, onNode?.openOnDisk), loadOnce(load), log, onNode?.gitUserName);
    const bundles = loadOnce<OnUse>(load);
    const preview = new Preview(services);
    end = () => services.cases.end();
    subscriptions.push(
      preview, services.cases, services.editing, services.settings, services.userNames,
      registerHighlighting(services), registerEntitiesView(services), registerEvidenceView(services), registerClaimsView(services),
      registerMentions(services), registerMentionsView(services, () => bundles('mentionsView')), registerProfile(services, () => bundles('profile')), registerProblems(services), registerReading(services),
      registerTagging(services), registerQuickFixes(services), registerRecords(services, () => bundles('records')), registerLinking(services), registerImpact(services), registerUndoing(services), registerHypotheses(services),
      registerArticleStatus(services), registerCapture(services), registerQuotations(services), registerLanguage(services, () => bundles('language')), registerTidying(services, () => bundles('tidying')),
      registerNewArticle(services), registerSampleCase(services), registerExporting(services), registerSources(services), registerMerging(services, onNode?.gitMerging),
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
