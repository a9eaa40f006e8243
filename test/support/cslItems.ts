import fc from 'fast-check';
import { cslTypes } from '../../src/core/evidence/cslTypes';
import type { ReadSource } from '../../src/core/exchange/bibliography/readSources';

const plain = { noNullPrototype: true };
const words = fc.constantFrom('Report', 'NATO tests', '위성 발사', 'Ünïcode', 'a & b', '100 %', 'x_y', '{braced}', 'back\\slash', '#1 ~ ^2', '“quoted”', 'It’s', '5 < 6 $');
const text = fc.array(words, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '));
const name = fc.oneof(
  fc.record({ family: fc.constantFrom('Kim', 'Berg', 'Müller', '김'), given: fc.constantFrom('Jong Un', 'Jürgen', 'A.', '정은') }, plain),
  fc.record({ literal: fc.constantFrom('KCNA', 'Office of the President', 'U_S Forces', 'Ministry & Co') }, plain),
);
const date = fc.oneof(
  fc.tuple(fc.integer({ min: 1900, max: 2030 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 })).map((parts) => ({ 'date-parts': [parts] })),
  fc.constantFrom({ 'date-parts': [[2024, 5]], raw: '2024-05~' }, { 'date-parts': [[2023], [2024]] }, { 'date-parts': [[1999]] }),
);

/** Items as analysts have them, of every type, and keys as Pandoc takes them. */
export const readSources: fc.Arbitrary<readonly ReadSource[]> = fc.uniqueArray(fc.record({
  id: fc.constantFrom('kcna-2024-05-28', 'kim2024', 'a.b', 'x:y_z', 'é', '조선', '2024'),
  csl: fc.record({
    type: fc.constantFrom(...cslTypes), title: text, author: fc.array(name, { minLength: 1, maxLength: 3 }), issued: date, accessed: date,
    'container-title': text, publisher: text, URL: fc.constantFrom('https://kcna.kp/a_b%20c?d=e&f#g', 'http://x.org/~y'), note: text,
    volume: fc.constantFrom('3', 4), custom: fc.constantFrom({ short: 'x' }),
  }, { requiredKeys: ['type', 'title'], ...plain }),
}, plain), { selector: ({ id }) => id, maxLength: 5 });
