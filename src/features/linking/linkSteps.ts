import { l10n, QuickPickItemKind, ThemeIcon } from 'vscode';
import { describeEvidence, describeSource, gradeOf } from '../../core/evidence/describe';
import { isEdtf } from '../../core/evidence/edtf';
import type { EvidenceData } from '../../core/evidence/schema';
import { credibilities, credibilityWording, describeGrade, formatGrade, parseGrade, reliabilities, reliabilityWording, type Grade } from '../../core/tradecraft/admiralty';
import { relations, relationWording, type Relation } from '../../core/tradecraft/claimTerms';
import { askPick, askText, type PickItem, type Step, type StepFrame, type TextOptions } from '../../host/steps';
import type { LinkDraft } from './linkDraft';

/** The questions of "Link claim to evidence…", in their order; each has an answer already, or can be skipped. */
export function linkSteps(data: EvidenceData, linked: ReadonlySet<string>): readonly Step<LinkDraft>[] {
  return [
    evidenceStep(data, linked),
    onlyNew(textStep('summary', () => ({ prompt: l10n.t('What does it say? One sentence'), refuse: needed(l10n.t('Say in a sentence what the evidence is.')) }))),
    onlyNew(sourceStep(data)),
    onlyNewSource(textStep('title', () => ({ prompt: l10n.t('Title of the source'), refuse: needed(l10n.t('A source needs a title.')) }))),
    onlyNewSource(textStep('authors', () => ({ prompt: l10n.t('Author, as “Family, Given”; several divided by semicolons. Enter skips') }))),
    onlyNewSource(textStep('date', () => ({ prompt: l10n.t('Date of publication. Enter skips'), placeholder: '2024-05-28', refuse: notADate }))),
    onlyNewSource(textStep('url', () => ({ prompt: l10n.t('Address (URL). Enter skips') }))),
    onlyNew(gradeStep),
    relationStep,
  ];
}

function evidenceStep(data: EvidenceData, linked: ReadonlySet<string>): Step<LinkDraft> {
  const items: PickItem<string>[] = [...data.evidence].map(([id, item]) => {
    const source = data.sources.get(item.source);
    const grade = gradeOf(item, data);
    return {
      label: describeEvidence(item, data), description: linked.has(id) ? l10n.t('linked already') : '',
      detail: [source ? describeSource(source, data) : item.source, grade].filter((part) => part !== undefined).join(' · '), value: id,
    };
  });
  return async (draft, frame) => {
    const answer = await askPick<string | undefined>({
      ...frame, placeholder: l10n.t('Which evidence? Choose it, or type what new evidence says'), items: [],
      itemsFor: (typed) => [newEvidenceItem(typed.trim()), ...(items.length > 0 ? [separator(l10n.t('In the case'))] : []), ...items],
      active: (value) => value === draft.evidence,
    });
    if (typeof answer !== 'object') return answer;
    const typed = answer.typed?.trim() ?? '';
    return { value: { ...draft, evidence: answer.value, summary: answer.value === undefined && typed !== '' ? typed : draft.summary } };
  };
}

function newEvidenceItem(typed: string): PickItem<undefined> {
  const label = typed === '' ? l10n.t('New evidence…') : l10n.t('New evidence: {0}', typed);
  return { label, iconPath: new ThemeIcon('add'), alwaysShow: true, value: undefined };
}

function separator(label: string) {
  return { label, kind: QuickPickItemKind.Separator };
}

function sourceStep(data: EvidenceData): Step<LinkDraft> {
  return async (draft, frame) => {
    const answer = await askPick<string | undefined>({
      ...frame, placeholder: l10n.t('Where does it come from?'), items: [],
      itemsFor: (typed) => [
        { label: typed === '' ? l10n.t('New source…') : l10n.t('New source: {0}', typed), iconPath: new ThemeIcon('add'), alwaysShow: true, value: undefined },
        separator(l10n.t('In the case')),
        ...[...data.sources].map(([id, source]) => ({ label: describeSource(source, data), description: id, value: id })),
      ],
      active: (value) => value !== undefined && value === draft.source,
    });
    if (typeof answer !== 'object') return answer;
    const typed = answer.typed?.trim() ?? '';
    return { value: { ...draft, source: answer.value, title: answer.value === undefined && typed !== '' ? typed : draft.title } };
  };
}

const gradeStep: Step<LinkDraft> = async (draft, frame) => {
  const answer = await askPick<Grade>({
    ...frame, placeholder: draft.source === undefined
      ? l10n.t('How good is it? Type a grade such as C3, or choose; “Skip” leaves it open')
      : l10n.t('How credible is it, 1 to 6? The source keeps its own grade; “Skip” leaves it open'),
    items: [],
    itemsFor: (typed) => gradeItems(typed, draft.source === undefined),
  });
  return typeof answer === 'object' ? { value: { ...draft, reliability: answer.value.reliability, credibility: answer.value.credibility } } : answer;
};

/** Of an existing source the reliability is known already; only the credibility is asked. */
function gradeItems(typed: string, ofNewSource: boolean) {
  const grade = gradeFor(parseGrade(typed), ofNewSource);
  const both: PickItem<Grade>[] = grade ? [{ label: formatGrade(grade), description: describeGrade(grade), alwaysShow: true, value: grade }] : [];
  const ofSource = ofNewSource ? reliabilities.map((reliability) => ({ label: reliability, description: wording(reliabilityWording[reliability]), value: { reliability } })) : [];
  return [
    ...both,
    ...(grade ? [] : [{ label: l10n.t('Skip'), iconPath: new ThemeIcon('debug-step-over'), alwaysShow: true, value: {} }]),
    separator(l10n.t('Credibility of the information')),
    ...credibilities.map((credibility) => ({ label: String(credibility), description: wording(credibilityWording[credibility]), value: { credibility } })),
    ...(ofNewSource ? [separator(l10n.t('Reliability of the source'))] : []), ...ofSource,
  ];
}

function gradeFor(typed: Grade | undefined, ofNewSource: boolean): Grade | undefined {
  if (ofNewSource || !typed) return typed;
  return typed.credibility && { credibility: typed.credibility };
}

function wording({ name, meaning }: { readonly name: string; readonly meaning: string }): string {
  return `${name}: ${meaning}`;
}

const relationIcons: Readonly<Record<Relation, string>> = {
  supports: 'triangle-up', refutes: 'triangle-down', neutral: 'dash', 'not-applicable': 'circle-slash',
};

const relationStep: Step<LinkDraft> = async (draft, frame) => {
  const answer = await askPick<Relation>({
    ...frame, placeholder: l10n.t('What does it mean for the claim?'),
    items: relations.map((relation) => ({ label: relationWording[relation], iconPath: new ThemeIcon(relationIcons[relation]), value: relation })),
  });
  return typeof answer === 'object' ? { value: { ...draft, relation: answer.value } } : answer;
};

type TextField = 'summary' | 'title' | 'authors' | 'date' | 'url';

function textStep(field: TextField, options: () => Omit<TextOptions, keyof StepFrame | 'value'>): Step<LinkDraft> {
  return async (draft, frame) => {
    const answer = await askText({ ...frame, ...options(), value: draft[field] });
    return typeof answer === 'object' ? { value: { ...draft, [field]: answer.value } } : answer;
  };
}

function onlyNew(step: Step<LinkDraft>): Step<LinkDraft> {
  return (draft, frame) => draft.evidence === undefined ? step(draft, frame) : Promise.resolve('skip');
}

function onlyNewSource(step: Step<LinkDraft>): Step<LinkDraft> {
  return onlyNew((draft, frame) => draft.source === undefined ? step(draft, frame) : Promise.resolve('skip'));
}

function needed(sentence: string): (text: string) => string | undefined {
  return (text) => text === '' ? sentence : undefined;
}

function notADate(text: string): string | undefined {
  return text === '' || isEdtf(text) ? undefined : l10n.t('Write a date like 2024-05-27, 2024-05, 2024-05~ (about) or 2023/2024.');
}
