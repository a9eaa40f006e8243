import * as z from 'zod/mini';
import { lazily } from '../lazily';
import {
  assessments, bases, confidenceMeaning, confidences, markings, relations, relationWording, relevances, strengths,
} from '../tradecraft/claimTerms';
import { credibilities, credibilityWording, reliabilities, reliabilityWording, type GradeWording } from '../tradecraft/admiralty';
import { allLikelihoods } from '../tradecraft/likelihood';
import { cslItem } from './csl';
import {
  addressField, claimIdField, dateField, entityIdField, evidenceIdField, hashField, linkTargetField, pathField,
  positionField, said, sourceIdField, timeField, worded, words,
} from './fields';

const gradeWords = ({ name, meaning }: GradeWording) => `${name}: ${meaning}`;
const reliability = () => z.optional(said(
  'How reliable the source is: Admiralty A to F (F: cannot be judged).',
  worded(z.enum(reliabilities), reliabilities.map((each) => gradeWords(reliabilityWording[each]))),
));
const marking = () => z.optional(said('Who may see this: a marking of the Traffic Light Protocol.', z.enum(markings)));
const who = () => z.optional(said('Who did this.', z.string()));
const when = () => z.optional(said('When, in UTC: 2024-06-01T09:00:00Z.', timeField()));

const named = lazily(() => ({
  name: said('The full name, as it is shown.', words()),
  type: z.optional(said('What sort of thing it is, in a word of your own.', z.string())),
  aliases: z.optional(said('Other full names, transliterations and scripts.', z.array(words()))),
  shortNames: z.optional(said('Names that count only in an article that also names it fully.', z.array(words()))),
}));
const about = lazily(() => ({
  description: z.optional(said('A few words on it.', z.string())),
  sameAs: z.optional(said('Addresses that mean the same thing elsewhere, such as Wikidata.', z.array(z.string()))),
  mergedFrom: z.optional(said('Records that were merged into this one, by their old ids.', z.map(entityIdField(), z.looseObject({
    name: z.optional(z.string()),
    given: z.optional(said('What the record that stayed took over from this one, so that the merge can be taken back.', z.looseObject({}))),
  })))),
}));

export const actorSchema = lazily(() => z.looseObject({
  ...named(),
  roles: z.optional(said('What the actor is to other actors.', z.array(z.looseObject({
    of: said('The id of the other actor.', entityIdField()),
    role: words(),
    from: z.optional(dateField()),
    to: z.optional(dateField()),
  })))),
  reliability: reliability(),
  ...about(),
}));

export const eventSchema = lazily(() => z.looseObject({
  name: named().name,
  date: z.optional(said('When, in EDTF: 2024-05-27, 2024-05~, 2023/2024, 202X.', dateField())),
  type: named().type,
  actors: z.optional(said('Who took part.', z.array(z.looseObject({
    actor: said('The id of an actor.', entityIdField()),
    role: z.optional(words()),
  })))),
  place: z.optional(said('The id of a place.', entityIdField())),
  aliases: named().aliases,
  shortNames: named().shortNames,
  ...about(),
}));

export const entitySchema = lazily(() => z.looseObject({ ...named(), ...about() }));

export const sourceSchema = lazily(() => z.looseObject({
  csl: said('The bibliographic record, as CSL-JSON.', cslItem()),
  publisher: z.optional(said('The id of the actor who published it.', entityIdField())),
  reliability: reliability(),
  derivedFrom: z.optional(said('The sources that this one copies: copies count once.', z.array(sourceIdField()))),
  retracted: z.optional(said('When it was withdrawn; it lends nothing any more.', dateField())),
  file: z.optional(said('The original, relative to the case’s folder.', pathField())),
  sha256: z.optional(said('The SHA-256 sum of the original.', hashField())),
  text: z.optional(said('A readable transcript, in which quotations are found.', pathField())),
  archive: z.optional(said('The address of an archived copy.', addressField())),
  marking: marking(),
}));

export const evidenceSchema = lazily(() => z.looseObject({
  source: said('The id of the source that it comes from.', sourceIdField()),
  summary: z.optional(said('What it says, in a sentence.', z.string())),
  credibility: z.optional(said(
    'How credible it is: Admiralty 1 to 6 (6: cannot be judged).',
    worded(z.literal(credibilities), credibilities.map((each) => gradeWords(credibilityWording[each]))),
  )),
  locator: z.optional(said('Where in the source: a page, a paragraph, a time.', z.string())),
  quote: z.optional(said('The words of the source, a W3C TextQuoteSelector.', z.looseObject({
    exact: said('The words as they stand in the source.', words()),
    prefix: z.optional(z.string()),
    suffix: z.optional(z.string()),
    start: z.optional(said('Where they were found, in UTF-16 code units of the transcript.', positionField())),
    language: z.optional(said('The language of the original, such as ko.', z.string())),
    translation: z.optional(z.string()),
  }))),
  collected: z.optional(z.looseObject({ by: who(), at: when() })),
  marking: marking(),
}));

export const linkSchema = lazily(() => z.looseObject({
  relation: said('What the item means for the claim.', worded(z.enum(relations), relations.map((each) => relationWording[each]))),
  strength: z.optional(said('normal, unless it says strong.', z.enum(strengths))),
  note: z.optional(z.string()),
  by: who(),
  at: when(),
}));

export const claimSchema = lazily(() => z.looseObject({
  basis: z.optional(said('What the claim is: a fact, a judgement, an assumption, or what somebody reported.', z.enum(bases))),
  by: z.optional(said('For a reported claim: the id of the actor who said it.', entityIdField())),
  likelihood: z.optional(said('How likely, in a term of the case’s scale.', z.enum(allLikelihoods()))),
  confidence: z.optional(said('How sure the analyst is of the judgement.', worded(z.enum(confidences), confidences.map((each) => confidenceMeaning[each])))),
  assessment: z.optional(said('Where the work on it stands.', z.enum(assessments))),
  text: z.optional(said('The words of a claim that no article makes.', z.string())),
  lastSeen: z.optional(said('Where an article made it last.', z.looseObject({
    document: z.optional(pathField()),
    text: z.optional(z.string()),
  }))),
  links: z.optional(said('What it rests on: evidence, or other claims, by id.', z.map(linkTargetField(), linkSchema()))),
}));

export const questionSchema = lazily(() => z.looseObject({
  text: said('The question that the hypotheses answer.', words()),
  hypotheses: z.optional(said('The ids of the claims that compete.', z.array(claimIdField()))),
  relevance: z.optional(said('What an item means for the question; medium where it is not named.', z.map(evidenceIdField(), z.enum(relevances)))),
}));
