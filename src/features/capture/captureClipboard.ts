import { env, l10n } from 'vscode';
import { webAddress } from '../../core/evidence/paths';
import { UserError } from '../../core/userError';
import { askText } from '../../host/steps';
import { askCase } from '../../workspace/asking/askCase';
import { refuseAddress } from '../../workspace/linking/sourceSteps';
import type { OpenCase } from '../../workspace/openCase';
import type { Services } from '../../workspace/services';
import { emptyCapture } from './captureDraft';
import { ask, capture } from './captureEvidence';
import { quotationFrom } from './selectedWords';

/** More than anyone quotes; the whole page was copied by mistake. */
const longestQuotation = 20_000;

/** Makes an item of evidence of the words in the clipboard, from the address that is asked for. */
export async function captureClipboard(services: Services): Promise<void> {
  const words = (await env.clipboard.readText()).replace(/\s+/gu, ' ').trim();
  if (words === '' || webAddress.test(words)) throw new UserError(l10n.t('Copy the words that you want to quote first; their address is asked for then.'));
  if (words.length > longestQuotation) throw new UserError(l10n.t('The clipboard holds {0} characters, more than a quotation: copy only the words that matter.', words.length));
  const openCase = await askCase(services.cases, l10n.t('Capture evidence from clipboard'));
  if (!openCase) return;
  openCase.evidenceToWrite().refuseUnwritable();
  const answer = await askText({
    title: l10n.t('Capture evidence from clipboard'), prompt: l10n.t('Address (URL) that the words were copied from. Enter skips'), placeholder: 'https://…', refuse: refuseAddress,
  });
  if (typeof answer !== 'object') return;
  const source = answer.value === '' ? undefined : sourceAt(openCase, answer.value);
  const draft = await ask(words, { ...emptyCapture, source, url: answer.value }, { openCase, isRecognised: source !== undefined, path: undefined, claim: undefined });
  if (draft) await capture(services, openCase, draft, { quote: await quotationFrom(openCase, draft.source, { exact: words }, await services.load('anchoring')) });
}

/** The source with this address. */
function sourceAt({ index }: OpenCase, address: string): string | undefined {
  const found = [...index.evidence.sources].filter(([, { csl, archive }]) => csl.URL === address || archive === address);
  return found.length === 1 ? found[0]?.[0] : undefined;
}
