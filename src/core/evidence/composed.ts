const beyondAscii = /[^ -~]/u;

/** A text in NFC; quickly where it is ASCII, as ids and keys mostly are. */
export function composed(text: string): string {
  return beyondAscii.test(text) ? text.normalize('NFC') : text;
}
