export { locateQuotation } from '../anchoring/locateQuotation';
export { quotationOf } from '../anchoring/quotation';
export { quotationProblems } from '../anchoring/quotationProblems';
export { ReadableText } from '../anchoring/readableText';
export { recogniseSource } from '../anchoring/recogniseSource';
export { changedSource, summedFile, sumOf } from '../anchoring/sourceSum';
export { suggestLocator } from '../anchoring/suggestLocator';
export { readableFile } from '../anchoring/readableFile';
