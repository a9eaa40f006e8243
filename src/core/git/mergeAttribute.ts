/** The name under which the merge of evidence files stands in git's configuration and attributes. */
export const mergeDriver = 'dossier';

/** The line of a `.gitattributes` that has git merge the file of this name, in the same folder, by meaning. */
export function attributeLine(name: string): string {
  const pattern = `/${name.replace(/[\\*?[\]]/gu, '\\$&')}`;
  const isPlain = !/[\s"\\]/u.test(pattern);
  return `${isPlain ? pattern : JSON.stringify(pattern)} merge=${mergeDriver}`;
}

/** A `.gitattributes` with the line at its end, if it has it nowhere. */
export function withAttribute(text: string, line: string): string {
  if (linesOf(text).includes(line)) return text;
  const lineEnd = lineEndOf(text);
  const isOver = text === '' || text.endsWith('\n');
  return `${text}${isOver ? '' : lineEnd}${line}${lineEnd}`;
}

/** A `.gitattributes` without the line. */
export function withoutAttribute(text: string, line: string): string {
  if (!linesOf(text).includes(line)) return text;
  return text.split(/(?<=\n)/u).filter((each) => each.trim() !== line).join('');
}

function linesOf(text: string): readonly string[] {
  return text.split('\n').map((each) => each.trim());
}

function lineEndOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/** What a setting up of merging changed, or found as it should be. */
export interface MergingChange {
  /** The file that says which file git merges so: it is for the whole team. */
  readonly attributes: { readonly file: string; readonly line: string; readonly isNew: boolean };
  /** Whether the repository's own configuration, which is for this machine, had to be changed. */
  readonly isNewDriver: boolean;
}
