import { l10n, ThemeIcon } from 'vscode';
import type { ClaimEntry } from '../../core/index/entries';
import { textStep, type PickItem, type Step } from '../../host/steps';
import { claimItems } from '../../workspace/asking/claimItems';
import { claimStep } from '../../workspace/linking/claimStep';
import { credibilityStep } from '../../workspace/linking/gradeSteps';
import { relationStep } from '../../workspace/linking/relationStep';
import { sourceSteps } from '../../workspace/linking/sourceSteps';
import type { OpenCase } from '../../workspace/openCase';
import type { CaptureDraft } from './captureDraft';

/** What is known before anything is asked. */
export interface CaptureKnown {
  readonly openCase: OpenCase;
  /** Whether the source was recognised, and need not be asked for. */
  readonly isRecognised: boolean;
  /** The document, where it could be the text of a new source. */
  readonly path: string | undefined;
  /** The claim that the selection is in. */
  readonly claim: ClaimEntry | undefined;
}

/** The questions of a capture, in their order; each can be skipped but for the source. */
export async function captureSteps({ openCase, isRecognised, path, claim }: CaptureKnown): Promise<readonly Step<CaptureDraft>[]> {
  const claims = await claimItems(openCase);
  const none: PickItem<undefined> = { label: l10n.t('Do not link it now'), iconPath: new ThemeIcon('debug-step-over'), alwaysShow: true, value: undefined };
  const askClaim = claimStep<CaptureDraft>({ items: claims, placeholder: l10n.t('Link it to a claim at once?'), proposed: claim, none });
  return [
    ...(isRecognised ? [] : sourceSteps<CaptureDraft>(openCase.index.evidence, path)),
    textStep<'locator', CaptureDraft>('locator', () => ({ prompt: l10n.t('Where in the source? A page, a paragraph, a time; empty skips'), placeholder: l10n.t('p. 2') })),
    textStep<'summary', CaptureDraft>('summary', () => ({ prompt: l10n.t('What does it say, in a sentence of your own? Enter skips: then the quotation speaks') })),
    credibilityStep(),
    ...(claims.length > 0 ? [askClaim] : []),
    (draft, frame) => draft.claim ? relationStep<CaptureDraft>()(draft, frame) : Promise.resolve('skip'),
  ];
}
