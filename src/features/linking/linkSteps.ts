import { l10n, QuickPickItemKind, ThemeIcon } from 'vscode';
import { describeEvidence, describeSource, gradeOf } from '../../core/evidence/describe';
import { webAddress } from '../../core/evidence/paths';
import type { EvidenceData } from '../../core/evidence/schema';
import { credibilities, credibilityWording, describeGrade, formatGrade, parseGrade, reliabilities, reliabilityWording, type Grade, type GradeWording } from '../../core/tradecraft/admiralty';
import { relations, relationWording, type Relation } from '../../core/tradecraft/claimTerms';
import { askPick, textStep, type PickItem, type Step } from '../../host/steps';
import { refuseDate } from '../../workspace/refuseDate';
import { relationIcons } from '../../workspace/relationIcons';
import type { LinkDraft } from './linkDraft';

/** The questions of "Link claim to evidence…", in their order; each has an answer already, or can be skipped. */
export function linkSteps(data: EvidenceData, linked: ReadonlySet<string>): readonly Step<LinkDraft>[] {
  return [
    evidenceStep(data, linked),
    unlessSummarised(textStep<'summary', LinkDraft>('summary', () => ({ prompt: l10n.t('What does it say? One sentence'), refuse: needed(l10n.t('Say in a sentence what the evidence is.')) }))),
    onlyNew(sourceStep(data)),
    onlyNewSource(textStep<'title', LinkDraft>('title', () => ({ prompt: l10n.t('Title of the source'), refuse: needed(l10n.t('A source needs a title.')) }))),
    onlyNewSource(textStep<'authors', LinkDraft>('authors', () => ({ prompt: l10n.t('Author, as “Family, Given”; several divided by semicolons. Enter skips') }))),
    onlyNewSource(textStep<'date', LinkDraft>('date', () => ({ prompt: l10n.t('Date of publication. Enter skips'), placeholder: '2024-05-28', refuse: refuseDate }))),
    onlyNewSource(textStep<'url', LinkDraft>('url', () => ({ prompt: l10n.t('Address (URL). Enter skips'), refuse: refuseAddress }))),
    onlyNewSource(reliabilityStep),
    onlyNew(credibilityStep),
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
    const summarised = answer.value === undefined && typed !== '';
    return { value: { ...draft, evidence: answer.value, summarised, summary: summarised ? typed : draft.summary } };
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

/** The first half of a grade; whoever types "C3" has answered both. */
const reliabilityStep: Step<LinkDraft> = async (draft, frame) => {
  const answer = await askPick<Grade>({
    ...frame, placeholder: l10n.t('How reliable is the source? Or type the whole grade, such as C3'), items: [],
    itemsFor: (typed) => gradeItems(parseGrade(typed), reliabilities.map((reliability) => worded(reliability, reliabilityWording[reliability], { reliability }))),
    active: ({ reliability }) => reliability !== undefined && reliability === draft.reliability,
  });
  return typeof answer === 'object' ? { value: { ...draft, reliability: answer.value.reliability, credibility: answer.value.credibility } } : answer;
};

const credibilityStep: Step<LinkDraft> = async (draft, frame) => {
  if (draft.reliability !== undefined && draft.credibility !== undefined) return 'skip';
  const answer = await askPick<Grade>({
    ...frame, placeholder: l10n.t('How credible is the information, 1 to 6?'), items: [],
    itemsFor: (typed) => gradeItems(credibilityOf(parseGrade(typed)), credibilities.map((credibility) => worded(credibility, credibilityWording[credibility], { credibility }))),
    active: ({ credibility }) => credibility !== undefined && credibility === draft.credibility,
  });
  return typeof answer === 'object' ? { value: { ...draft, credibility: answer.value.credibility } } : answer;
};

/** What was typed, if it is a grade, or else the way out; then the steps of the scale. */
function gradeItems(typed: Grade | undefined, scale: readonly PickItem<Grade>[]): PickItem<Grade>[] {
  const first: PickItem<Grade> = typed
    ? { label: formatGrade(typed), description: describeGrade(typed), alwaysShow: true, value: typed }
    : { label: l10n.t('Skip'), iconPath: new ThemeIcon('debug-step-over'), alwaysShow: true, value: {} };
  return [first, ...scale];
}

/** The source keeps its own grade: only the digit of what was typed is about the information. */
function credibilityOf(typed: Grade | undefined): Grade | undefined {
  return typed?.credibility && { credibility: typed.credibility };
}

function worded(label: string | number, { name, meaning }: GradeWording, value: Grade): PickItem<Grade> {
  return { label: String(label), description: `${name}: ${meaning}`, value };
}

const relationStep: Step<LinkDraft> = async (draft, frame) => {
  const answer = await askPick<Relation>({
    ...frame, placeholder: l10n.t('What does it mean for the claim?'),
    active: (relation) => relation === draft.relation,
    items: relations.map((relation) => ({ label: relationWording[relation], iconPath: new ThemeIcon(relationIcons[relation]), value: relation })),
  });
  return typeof answer === 'object' ? { value: { ...draft, relation: answer.value } } : answer;
};

function onlyNew(step: Step<LinkDraft>): Step<LinkDraft> {
  return (draft, frame) => draft.evidence === undefined ? step(draft, frame) : Promise.resolve('skip');
}

function unlessSummarised(step: Step<LinkDraft>): Step<LinkDraft> {
  return onlyNew((draft, frame) => draft.summarised ? Promise.resolve('skip') : step(draft, frame));
}

function onlyNewSource(step: Step<LinkDraft>): Step<LinkDraft> {
  return onlyNew((draft, frame) => draft.source === undefined ? step(draft, frame) : Promise.resolve('skip'));
}

function needed(sentence: string): (text: string) => string | undefined {
  return (text) => text === '' ? sentence : undefined;
}

function refuseAddress(text: string): string | undefined {
  return text === '' || webAddress.test(text) ? undefined : l10n.t('Write a web address that begins with https:// or http://.');
}
