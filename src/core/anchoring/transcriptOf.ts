import type { Source } from '../evidence/schema';

const plainTextName = /\.(?:txt|text|md|markdown)$/iu;

/** The path of the text in which quotations from a source are found: its transcript, or an original that is text itself. */
export function transcriptOf({ text, file }: Source): string | undefined {
  return text ?? (file !== undefined && plainTextName.test(file) ? file : undefined);
}
