import fc from 'fast-check';
import { caseTexts } from './caseTexts';

const signs = ['"', '\\', ',', ':', '{', '}', '[', ']', '0', '-', '\n', '\0', '<<<<<<< a\n', '\ufeff', '발', 'null', '/*', '"format"'].map((sign) => Buffer.from(sign));
const mutation = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), gone: fc.oneof({ weight: 3, arbitrary: fc.nat(3) }, fc.nat(200)), put: fc.oneof(
  fc.constantFrom(...signs), fc.uint8Array({ minLength: 1, maxLength: 2 }).map((bytes) => Buffer.from(bytes)), fc.constant(Buffer.alloc(0))) });

/** The bytes of evidence files in which something was deleted, put in or overwritten: most are not valid any more, some no text. */
export const mutatedFiles: fc.Arbitrary<Buffer> = fc.tuple(caseTexts, fc.array(mutation, { minLength: 1, maxLength: 3 })).map(([text, mutations]) =>
  mutations.reduce((bytes, { at, gone, put }) => {
    const start = Math.floor(at * bytes.length);
    return Buffer.concat([bytes.subarray(0, start), put, bytes.subarray(start + gone)]);
  }, Buffer.from(text)));
