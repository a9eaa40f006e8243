import * as z from 'zod/mini';
import { lazily } from '../lazily';
import { cslTypes } from './cslTypes';
import { noted, said, words } from './fields';

const cslName = lazily(() => z.looseObject({
  family: z.optional(z.string()),
  given: z.optional(z.string()),
  literal: z.optional(said('A name that is not split, such as that of an organisation.', z.string())),
}));

const cslDate = lazily(() => z.looseObject({
  'date-parts': z.optional(said(
    'Year, month, day; two lists for a period.', z.array(z.array(z.union([z.number(), z.string()]))))),
  raw: z.optional(z.string()),
  literal: z.optional(z.string()),
}));

/** A CSL-JSON item, as Zotero exports it; what we do not name is kept as it is. A type that CSL does not know is a warning. */
export const cslItem = lazily(() => z.looseObject({
  type: said('The kind of document, a type of CSL.', noted(words(), { examples: cslTypes })),
  title: z.optional(z.string()),
  author: z.optional(z.array(cslName())),
  issued: z.optional(cslDate()),
  accessed: z.optional(cslDate()),
  'container-title': z.optional(said('The newspaper, journal or site that it appeared in.', z.string())),
  publisher: z.optional(z.string()),
  language: z.optional(z.string()),
  URL: z.optional(z.string()),
}));
