import { l10n, ThemeIcon } from 'vscode';
import { webAddress } from '../../core/evidence/paths';
import type { EvidenceData } from '../../core/evidence/schema';
import { newItem } from '../../host/newItem';
import { askPick, separator, textStep, type PickItem, type Step } from '../../host/steps';
import { sourceItems } from '../asking/sourceItems';
import { refuseDate } from '../asking/refuseDate';
import { fittingItems } from '../../host/fittingItems';
import { reliabilityStep } from './gradeSteps';
import type { SourceDraft } from './sourceDraft';

/** Asks where evidence comes from: a source of the case, or what there is to say of a new one; `text` is a document that can be its text. */
export function sourceSteps<Draft extends SourceDraft>(data: EvidenceData, text?: string): readonly Step<Draft>[] {
  return [sourceStep(data, text), ...newSourceSteps<Draft>()];
}

/** What is asked of a source that is new. */
function newSourceSteps<Draft extends SourceDraft>(): readonly Step<Draft>[] {
  const steps: readonly Step<Draft>[] = [
    textStep<'title', Draft>('title', () => ({ prompt: l10n.t('Title of the source'), refuse: (text) => text === '' ? l10n.t('A source needs a title.') : undefined })),
    textStep<'authors', Draft>('authors', () => ({ prompt: l10n.t('Author, as “Family, Given”; several divided by semicolons. Enter skips') })),
    textStep<'date', Draft>('date', () => ({ prompt: l10n.t('Date of publication. Enter skips'), placeholder: '2024-05-28', refuse: refuseDate })),
    textStep<'url', Draft>('url', () => ({ prompt: l10n.t('Address (URL). Enter skips'), refuse: refuseAddress })),
    reliabilityStep<Draft>(),
  ];
  return steps.map((step) => (draft, frame) => draft.source === undefined ? step(draft, frame) : Promise.resolve('skip'));
}

type Choice = { readonly source: string } | 'new' | 'text';

function sourceStep<Draft extends SourceDraft>(data: EvidenceData, text: string | undefined): Step<Draft> {
  const known = sourceItems(data).map((item): PickItem<Choice> => ({ ...item, value: { source: item.value } }));
  const fitting = fittingItems(known);
  return async (draft, frame) => {
    const answer = await askPick<Choice>({
      ...frame, placeholder: l10n.t('Where does it come from?'), items: [],
      itemsFor: (typed) => [...newSourceItems(typed.trim(), text), ...(known.length > 0 ? [separator(l10n.t('In the case'))] : []), ...fitting(typed)],
      active: (value) => draft.source !== undefined && typeof value === 'object' && value.source === draft.source,
    });
    if (typeof answer !== 'object') return answer;
    const { value } = answer;
    if (typeof value === 'object') return { value: { ...draft, source: value.source, isText: false } };
    return { value: { ...draft, source: undefined, isText: value === 'text', title: answer.typed?.trim() || draft.title } };
  };
}

function newSourceItems(typed: string, text: string | undefined): PickItem<Choice>[] {
  const ofText: PickItem<Choice>[] = text === undefined ? []
    : [{ label: l10n.t('New source, of which {0} is the text', text), iconPath: new ThemeIcon('file-text'), alwaysShow: true, value: 'text' }];
  return [...ofText, newItem<Choice>(l10n.t('New source…'), typed, 'new')];
}

/** The sentence that says what is wrong with a web address, or undefined for a good one and for none. */
export function refuseAddress(text: string): string | undefined {
  return text === '' || webAddress.test(text) ? undefined : l10n.t('Write a web address that begins with https:// or http://.');
}
