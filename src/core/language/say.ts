/** Puts a sentence with `{0}`, `{1}` … into the reader's language, as the editor's `l10n.t` does. */
export type Say = (sentence: string, ...values: (string | number)[]) => string;

/** A sentence for one and another for several; `{0}` is the number. */
export function counted(say: Say, count: number, one: string, several: string): string {
  return say(count === 1 ? one : several, count);
}

/** Says sentences as they are written, in English. */
export const sayPlainly: Say = (sentence, ...values) => sentence.replace(/\{(\d+)\}/gu, (whole, at: string) => String(values[Number(at)] ?? whole));
