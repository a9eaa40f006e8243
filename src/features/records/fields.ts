import { l10n } from 'vscode';
import { cslTypes } from '../../core/evidence/cslTypes';
import type { EvidenceData } from '../../core/evidence/schema';
import { markingMeaning } from '../../core/evidence/markings';
import type { RecordPath } from '../../core/evidence/recordPath';
import { credibilities, credibilityWording, reliabilities, reliabilityWording } from '../../core/tradecraft/admiralty';
import { assessmentMeaning, assessments, bases, basisMeaning, confidenceMeaning, confidences, markings, relations, relationWording, strengths } from '../../core/tradecraft/claimTerms';
import { bandsOf } from '../../core/tradecraft/likelihood';
import type { Choice } from '../../workspace/asking/askChoice';

/** A field of a record that can be asked for in one step. */
export interface Field {
  /** From the record down to the value. */
  readonly path: readonly string[];
  readonly label: string;
  /** A line of text, texts divided by semicolons, people, a date in CSL's form, or one of some values. */
  readonly form: 'text' | 'list' | 'people' | 'cslDate' | readonly Choice[];
}

/** The fields of the record at `path`, in the order of the file. */
export function fieldsOf(evidence: EvidenceData, path: RecordPath): readonly Field[] {
  switch (path[0]) {
    case 'actors': return [...named(), field('reliability', l10n.t('Reliability'), reliabilityChoices()), ...described()];
    case 'events': return eventFields(evidence);
    case 'sources': return sourceFields(evidence);
    case 'evidence': return evidenceFields(evidence);
    case 'claims': return path[2] === 'links' ? linkFields() : claimFields(evidence);
    case 'questions': return [field('text', l10n.t('Question'), 'text'), field('hypotheses', l10n.t('Hypotheses (ids of claims)'), 'list')];
    default: return [...named(), ...described()];
  }
}

/** The values that the field `key` of the record at `path` may take. */
export function choicesOf(evidence: EvidenceData, path: RecordPath, key: string): readonly Choice[] {
  const form = fieldsOf(evidence, path).find((each) => each.path.join('.') === key)?.form;
  return typeof form === 'object' ? form : [];
}

function field(key: string, label: string, form: Field['form']): Field {
  return { path: key.split('.'), label, form };
}

function named(): Field[] {
  return [
    field('name', l10n.t('Name'), 'text'), field('type', l10n.t('Type'), 'text'),
    field('aliases', l10n.t('Aliases'), 'list'), field('shortNames', l10n.t('Short names'), 'list'),
  ];
}

function described(): Field[] {
  return [field('description', l10n.t('Description'), 'text'), field('sameAs', l10n.t('Same as (addresses)'), 'list')];
}

function eventFields(evidence: EvidenceData): Field[] {
  const places = [...evidence.entities.get('place') ?? []].map(([id, { name }]) => ({ value: id, wording: name }));
  const [name, ...others] = named();
  return [
    ...(name ? [name] : []), field('date', l10n.t('Date (EDTF, such as 2024-05-27)'), 'text'), ...others,
    field('place', l10n.t('Place'), places.length > 0 ? places : 'text'), ...described(),
  ];
}

function sourceFields(evidence: EvidenceData): Field[] {
  return [
    field('csl.title', l10n.t('Title'), 'text'), field('csl.author', l10n.t('Authors'), 'people'),
    field('csl.issued', l10n.t('Date of publication'), 'cslDate'), field('csl.URL', l10n.t('Address'), 'text'),
    field('csl.type', l10n.t('Type (CSL)'), cslTypes.map((value) => ({ value, wording: '' }))),
    field('publisher', l10n.t('Publisher'), actorChoices(evidence)),
    field('reliability', l10n.t('Reliability'), reliabilityChoices()),
    field('derivedFrom', l10n.t('Derived from (ids of sources)'), 'list'), field('retracted', l10n.t('Retracted on'), 'text'),
    field('file', l10n.t('File of the original'), 'text'), field('sha256', l10n.t('SHA-256 sum of the original'), 'text'), field('text', l10n.t('File of the transcript'), 'text'),
    field('archive', l10n.t('Archived copy'), 'text'), field('marking', l10n.t('Marking'), markingChoices()),
  ];
}

function evidenceFields(evidence: EvidenceData): Field[] {
  return [
    field('source', l10n.t('Source'), [...evidence.sources].map(([value, { csl }]) => ({ value, wording: csl.title ?? '' }))),
    field('summary', l10n.t('Summary'), 'text'),
    field('credibility', l10n.t('Credibility'), credibilities.map((value) => worded(value, credibilityWording[value]))),
    field('locator', l10n.t('Locator'), 'text'), field('quote.exact', l10n.t('Quotation'), 'text'),
    field('quote.language', l10n.t('Language of the quotation'), 'text'), field('quote.translation', l10n.t('Translation'), 'text'),
    field('marking', l10n.t('Marking'), markingChoices()),
  ];
}

function claimFields(evidence: EvidenceData): Field[] {
  return [
    field('basis', l10n.t('Basis'), bases.map((value) => ({ value, wording: basisMeaning[value] }))),
    field('by', l10n.t('Reported by'), actorChoices(evidence)),
    field('likelihood', l10n.t('Likelihood'), bandsOf(evidence.scale).flatMap(({ from, to, terms }) =>
      terms.map((value) => ({ value, wording: l10n.t('{0}–{1} %', from, to) })))),
    field('confidence', l10n.t('Confidence'), confidences.map((value) => ({ value, wording: confidenceMeaning[value] }))),
    field('assessment', l10n.t('Assessment'), assessments.map((value) => ({ value, wording: assessmentMeaning[value] }))),
    field('text', l10n.t('Wording, where no article makes the claim'), 'text'),
  ];
}

function linkFields(): Field[] {
  return [
    field('relation', l10n.t('Relation'), relations.map((value) => ({ value, wording: relationWording[value] }))),
    field('strength', l10n.t('Strength'), strengths.map((value) => ({ value, wording: '' }))),
    field('note', l10n.t('Note'), 'text'),
  ];
}

function worded(value: string | number, { name, meaning }: { readonly name: string; readonly meaning: string }): Choice {
  return { value, wording: `${name}: ${meaning}` };
}

function reliabilityChoices(): Choice[] {
  return reliabilities.map((value) => worded(value, reliabilityWording[value]));
}

function markingChoices(): Choice[] {
  return markings.map((value) => ({ value, wording: markingMeaning[value] }));
}

function actorChoices(evidence: EvidenceData): Choice[] {
  return [...evidence.actors].map(([value, { name }]) => ({ value, wording: name }));
}
