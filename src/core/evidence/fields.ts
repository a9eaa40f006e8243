import * as z from 'zod/mini';
import { composed } from './composed';
import { isEdtf, isTimestamp } from './edtf';
import {
  drawnPatterns, entityIdPattern, isDrawnId, isEntityId, isKindName, isSourceId, kindPattern, linkTargetPattern, sourceIdPattern,
} from './ids';
import { isInsidePath, webAddress } from './paths';
import type { EvidenceProblemCode } from './problems';

/** Adds to what the JSON Schema says of a schema. Registered here rather than as a check, which would cost time at every record. */
export function noted<Schema extends z.ZodMiniType>(schema: Schema, note: z.core.GlobalMeta): Schema {
  z.globalRegistry.add(schema, { ...z.globalRegistry.get(schema), ...note });
  return schema;
}

/** Gives a field the description that the JSON Schema, and so the editor's hover, shows. */
export function said<Schema extends z.ZodMiniType>(description: string, schema: Schema): Schema {
  return noted(schema, { description });
}

/** Gives each value of an enumeration its wording, which the editor shows where it completes them. */
export function worded<Schema extends z.ZodMiniType>(schema: Schema, enumDescriptions: readonly string[]): Schema {
  return noted(schema, { enumDescriptions });
}

/** The check that reports `problem` where a text is not right. */
function right(isRight: (text: string) => boolean, problem: EvidenceProblemCode) {
  return z.refine<string>(isRight, { params: { problem } });
}

/** A text in a form of its own; `pattern` is what of that form the JSON Schema can say. */
function shaped(schema: z.ZodMiniString, pattern: RegExp): z.ZodMiniString {
  return noted(schema, { pattern: pattern.source });
}

/** Ids are compared in NFC, so they are read into NFC. */
function id(isRight: (text: string) => boolean, problem: EvidenceProblemCode, pattern: RegExp): z.ZodMiniString {
  return shaped(z.string().check(z.overwrite(composed), right(isRight, problem)), pattern);
}

export const words = () => shaped(z.string().check(right((text) => text.trim() !== '', 'empty-text')), /\S/u);
export const entityIdField = () => id(isEntityId, 'bad-entity-id', entityIdPattern());
export const sourceIdField = () => id(isSourceId, 'bad-source-id', sourceIdPattern());
export const kindField = () => id(isKindName, 'bad-kind', kindPattern());
export const claimIdField = () => id((text) => isDrawnId('c', text), 'bad-claim-id', drawnPatterns.c);
export const evidenceIdField = () => id((text) => isDrawnId('e', text), 'bad-evidence-id', drawnPatterns.e);
export const questionIdField = () => id((text) => isDrawnId('q', text), 'bad-question-id', drawnPatterns.q);
export const linkTargetField = () => id((text) => linkTargetPattern.test(text), 'bad-link-target', linkTargetPattern);
export const dateField = () => z.string().check(right(isEdtf, 'bad-date'));
export const timeField = () => z.string().check(right(isTimestamp, 'bad-time'));
export const pathField = () => z.string().check(right(isInsidePath, 'bad-path'));
export const hashField = () => textIn(/^[0-9a-f]{64}$/u, 'bad-hash');
export const addressField = () => textIn(webAddress, 'bad-address');
export const pointerField = () => textIn(/^(?:\/(?:[^~/]|~[01])*)*$/u, 'bad-pointer');
export const positionField = () => noted(z.number().check(z.refine<number>(
  (value) => Number.isSafeInteger(value) && value >= 0, { params: { problem: 'bad-position' satisfies EvidenceProblemCode } },
)), { type: 'integer', minimum: 0 });

function textIn(pattern: RegExp, problem: EvidenceProblemCode): z.ZodMiniString {
  return shaped(z.string().check(right((text) => pattern.test(text), problem)), pattern);
}
