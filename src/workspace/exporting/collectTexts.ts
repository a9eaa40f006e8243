import { l10n, ProgressLocation, window } from 'vscode';
import type { OpenCase } from '../openCase';

/** The texts of all articles by their paths, unsaved changes included; undefined where the user stopped. */
export async function collectTexts(openCase: OpenCase): Promise<ReadonlyMap<string, string> | undefined> {
  const options = { location: ProgressLocation.Notification, title: l10n.t('Reading the articles'), cancellable: true };
  return window.withProgress(options, async (progress, token) => {
    const texts = new Map<string, string>();
    const documents = openCase.index.documents();
    for (const document of documents) {
      if (token.isCancellationRequested) return undefined;
      const text = await openCase.textOf(document);
      if (text !== undefined) texts.set(document, text);
      progress.report({ increment: 100 / documents.length });
    }
    return texts;
  });
}
