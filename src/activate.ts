import { l10n, window, type ExtensionContext } from 'vscode';
import { registerEntitiesView } from './features/entitiesView';
import { registerExporting } from './features/exporting';
import { registerHighlighting } from './features/highlighting';
import { registerLinking } from './features/linking';
import { registerMentions } from './features/mentions';
import { registerNewArticle } from './features/newArticle';
import { registerProblems } from './features/problems';
import { registerQuickFixes } from './features/quickFixes';
import { registerRecords } from './features/records';
import { registerSampleCase } from './features/sampleCase';
import { registerTagging } from './features/tagging';
import { registerCommands } from './host/commands';
import { openServices } from './workspace/services';

/** Builds the services and registers the features; synchronous and without reading a file. */
export function activate(context: ExtensionContext): void {
  const { subscriptions } = context;
  const log = window.createOutputChannel('Dossier', { log: true });
  subscriptions.push(log);
  try {
    const services = openServices(context, log);
    subscriptions.push(
      services.cases, services.editing, services.settings,
      registerHighlighting(services), registerEntitiesView(services), registerMentions(services), registerProblems(services),
      registerTagging(services), registerQuickFixes(services), registerRecords(services), registerLinking(services),
      registerNewArticle(services), registerSampleCase(services), registerExporting(services),
    );
    subscriptions.push(registerCommands(log, { showLog: () => { log.show(); } }));
    services.cases.open();
    log.info('ready');
  } catch (error) {
    log.error('activation:', error instanceof Error ? error : String(error));
    void window.showErrorMessage(l10n.t('Dossier could not start; its log (Output, Dossier) says why.'));
    throw error;
  }
}
