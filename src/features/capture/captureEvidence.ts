import { l10n, window } from 'vscode';
import { transcriptOf } from '../../core/anchoring/transcriptOf';
import { describeSource } from '../../core/evidence/describe';
import { shortened } from '../../core/shortened';
import { askSteps } from '../../host/steps';
import { askCase } from '../../workspace/asking/askCase';
import type { Cases } from '../../workspace/cases';
import { claimAtCursor } from '../../workspace/asking/claimAtCursor';
import { environmentIn } from '../../workspace/editing/environmentIn';
import { refuseGone } from '../../workspace/linking/refuseGone';
import type { OpenCase } from '../../workspace/openCase';
import type { Services } from '../../workspace/services';
import { captureChanges, emptyCapture, type CaptureDraft, type Captured } from './captureDraft';
import { captureSteps, type CaptureKnown } from './captureSteps';
import { locatorFor, quotationFrom, recognised, selectedWords, type SelectedWords } from './selectedWords';

/** What can be a source's text: a file of the folder that is Markdown or plain text. */
const textName = /\.(?:md|markdown|txt|text)$/iu;
/** How long the status bar tells of a capture, in milliseconds. */
const told = 6000;

/** Makes an item of evidence of the selected words, of whatever document. */
export async function captureEvidence(services: Services): Promise<void> {
  const anchoring = await services.load('anchoring');
  const words = selectedWords(anchoring);
  const openCase = await caseOf(services.cases, words);
  if (!openCase) return;
  openCase.evidenceToWrite().refuseUnwritable();
  const path = openCase.folder && services.cases.of(words.document.uri) === openCase ? openCase.pathOf(words.document.uri) : undefined;
  const found = path === undefined ? undefined : recognised(openCase, path, words, anchoring);
  const draft = await ask(words.quotation.exact, { ...emptyCapture, source: found?.source, locator: found?.by === 'citation' ? '' : locatorFor(words, anchoring) }, {
    openCase, isRecognised: found !== undefined, path: path !== undefined && textName.test(path) ? path : undefined, claim: claimAtCursor(services.cases, openCase),
  });
  if (!draft) return;
  const isOwn = found?.by !== 'citation' && isFrom(openCase, draft.source, path);
  const isNewText = found?.by === 'document' && path !== undefined && textName.test(path) && !hasText(openCase, found.source);
  const quote = isOwn ? words.quotation : await quotationFrom(openCase, draft.source, words.quotation, anchoring);
  await capture(services, openCase, draft, { quote, path, isNewText });
}

/** Asks the steps; undefined where the user stopped. */
export async function ask(words: string, first: CaptureDraft, known: CaptureKnown): Promise<CaptureDraft | undefined> {
  return askSteps(titleFor(words, first, known.openCase), first, await captureSteps(known));
}

/** Names the source that was recognised, as it is not asked for. */
function titleFor(words: string, { source: id }: CaptureDraft, { index: { evidence } }: OpenCase): string {
  const source = id === undefined ? undefined : evidence.sources.get(id);
  return source ? l10n.t('Capture “{0}” from {1}', shortened(words), shortened(describeSource(source, evidence))) : l10n.t('Capture “{0}”', shortened(words));
}

/** Writes what was captured, in one edit. */
export async function capture({ editing, environment }: Services, openCase: OpenCase, draft: CaptureDraft, captured: Captured): Promise<void> {
  await editing.apply(openCase, { evidence: (latest) => {
    refuseGone(latest, draft);
    return captureChanges(draft, captured, latest, environmentIn(openCase, environment));
  } });
  window.setStatusBarMessage(draft.claim ? l10n.t('Evidence captured and linked') : l10n.t('Evidence captured'), told);
}

/** The case of the document, or one that is asked for where that is in no folder. */
async function caseOf(cases: Cases, { document }: SelectedWords): Promise<OpenCase | undefined> {
  const own = cases.of(document.uri);
  return own.folder ? own : askCase(cases, l10n.t('Capture evidence'));
}

/** Whether the document can be what the source says itself: not if that has another text. */
function isFrom({ index }: OpenCase, id: string | undefined, path: string | undefined): boolean {
  const source = id === undefined ? undefined : index.evidence.sources.get(id);
  const transcript = source && transcriptOf(source);
  return transcript === undefined || transcript === path;
}

function hasText({ index }: OpenCase, id: string): boolean {
  const source = index.evidence.sources.get(id);
  return source !== undefined && transcriptOf(source) !== undefined;
}
