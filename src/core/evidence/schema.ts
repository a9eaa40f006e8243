import * as z from 'zod/mini';
import { lazily } from '../lazily';
import { scaleNames, type ScaleName } from '../tradecraft/likelihood';
import { entityIdField, evidenceIdField, claimIdField, kindField, pointerField, questionIdField, said, sourceIdField, words } from './fields';
import {
  actorSchema, claimSchema, entitySchema, eventSchema, evidenceSchema, questionSchema, sourceSchema, type linkSchema,
} from './records';

/** What `format` says in a file that is ours. */
export const evidenceFormat = 'dossier-evidence';
/** The newest `version` that we read, and the one that we write. */
export const evidenceVersion = 1;

const kindSchema = lazily(() => z.looseObject({
  label: z.optional(said('What one of the kind is called.', words())),
  plural: z.optional(said('What several of the kind are called.', words())),
  icon: z.optional(said('A product icon of the editor, such as location.', z.string())),
  color: z.optional(said('A theme colour of the editor.', z.string())),
}));

const conflictSchema = lazily(() => z.looseObject({ base: z.optional(z.unknown()), ours: z.optional(z.unknown()), theirs: z.optional(z.unknown()) }));

/** The whole evidence file. Objects keyed by id are Maps, so `2024` and `constructor` are ids like others; unknown keys stay. */
export const evidenceFileSchema = lazily(() => z.looseObject({
  $schema: z.optional(z.string()),
  format: said('Marks this as an evidence file of Dossier.', z.literal(evidenceFormat)),
  version: said('The version of the format.', z.literal(evidenceVersion)),
  scale: z.optional(said('The scale of likelihood that the case’s claims use.', z.enum(scaleNames))),
  kinds: z.optional(said('Kinds of entities besides actors and events.', z.map(kindField(), kindSchema()))),
  actors: z.optional(said('Persons, organisations, states and groups, by id.', z.map(entityIdField(), actorSchema()))),
  events: z.optional(said('What happened or may happen, by id.', z.map(entityIdField(), eventSchema()))),
  entities: z.optional(said('Entities of the case’s own kinds: kind, then id.', z.map(kindField(), z.map(entityIdField(), entitySchema())))),
  sources: z.optional(said('Sources, by citation key.', z.map(sourceIdField(), sourceSchema()))),
  evidence: z.optional(said('Items of evidence, by id: one piece of information from one source each.', z.map(evidenceIdField(), evidenceSchema()))),
  claims: z.optional(said('Judgement and links of claims, by id; their words live in the articles.', z.map(claimIdField(), claimSchema()))),
  questions: z.optional(said('Questions with competing claims as hypotheses, by id.', z.map(questionIdField(), questionSchema()))),
  conflicts: z.optional(said('What a merge left open, by JSON Pointer.', z.map(pointerField(), conflictSchema()))),
}));

/** A readonly view of what a schema reads, without the index signature that lets unknown keys pass. */
type Known<T> = T extends ReadonlyMap<infer Key, infer Value> ? ReadonlyMap<Key, Known<Value>>
  : T extends readonly (infer Element)[] ? readonly Known<Element>[]
  : T extends object ? { readonly [Key in keyof T as string extends Key ? never : Key]: Known<T[Key]> }
  : T;

type Read<Schema extends () => z.ZodMiniType> = Known<z.infer<ReturnType<Schema>>>;

export type KindDeclaration = Read<typeof kindSchema>;
export type Actor = Read<typeof actorSchema>;
export type CaseEvent = Read<typeof eventSchema>;
export type Entity = Read<typeof entitySchema>;
export type Source = Read<typeof sourceSchema>;
export type EvidenceItem = Read<typeof evidenceSchema>;
export type Claim = Read<typeof claimSchema>;
export type Link = Read<typeof linkSchema>;
export type Question = Read<typeof questionSchema>;
export type Conflict = Read<typeof conflictSchema>;

/** What an evidence file says: Maps in file order, an absent section as an empty one. */
export interface EvidenceData {
  readonly scale: ScaleName;
  readonly kinds: ReadonlyMap<string, KindDeclaration>;
  readonly actors: ReadonlyMap<string, Actor>;
  readonly events: ReadonlyMap<string, CaseEvent>;
  /** Kind, then id. */
  readonly entities: ReadonlyMap<string, ReadonlyMap<string, Entity>>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly evidence: ReadonlyMap<string, EvidenceItem>;
  readonly claims: ReadonlyMap<string, Claim>;
  readonly questions: ReadonlyMap<string, Question>;
  /** By JSON Pointer. */
  readonly conflicts: ReadonlyMap<string, Conflict>;
}

/** The data of a case that has no evidence file yet. */
export const emptyEvidence: EvidenceData = completed({});

/** Puts an empty section where the file has none. */
export function completed(file: Partial<EvidenceData>): EvidenceData {
  return {
    scale: file.scale ?? 'icd-203',
    kinds: file.kinds ?? new Map(),
    actors: file.actors ?? new Map(),
    events: file.events ?? new Map(),
    entities: file.entities ?? new Map(),
    sources: file.sources ?? new Map(),
    evidence: file.evidence ?? new Map(),
    claims: file.claims ?? new Map(),
    questions: file.questions ?? new Map(),
    conflicts: file.conflicts ?? new Map(),
  };
}
