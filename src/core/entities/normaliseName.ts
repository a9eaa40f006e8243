const bidiMarks = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const possessive = /['’]s$/u;
/** Printable ASCII in single spaces, which but for its capitals has one form. */
const plain = /^[!-~]+(?: [!-~]+)*$/;

/** The form in which names are compared: NFKC, lower case, white space collapsed, bidi marks and a final ’s or 's dropped. */
export function normaliseName(text: string): string {
  const lower = text.toLowerCase();
  if (plain.test(lower) && !lower.endsWith("'s")) return lower;
  return text.normalize('NFKC').replace(bidiMarks, '').toLowerCase().normalize('NFKC')
    .replace(/\s+/gu, ' ').trim().replace(possessive, '').trimEnd();
}
