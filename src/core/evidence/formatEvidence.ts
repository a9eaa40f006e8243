import { UserError } from '../userError';
import type { EvidenceFile } from './evidenceFile';
import { JsonKind, type JsonText } from './jsonText';
import { refusalToWrite } from './refusalToWrite';
import { inOrder } from './renderJson';
import { evidenceShape, shapeUnder, type Shape } from './shape';

/**
 * The file in its canonical form: two spaces, its own line ending, sections and fields in the order of the schema, ids
 * in code-unit order, numbers and texts as written, one line end at the end. A blank file stays as it is.
 *
 * @throws UserError where the file may not be written.
 */
export function formatEvidence(file: EvidenceFile): string {
  const refusal = refusalToWrite(file);
  if (refusal !== undefined) throw new UserError(refusal);
  const { text, json } = file;
  if (file.isBlank) return text;
  const lineEnd = /\r?\n/u.exec(text)?.[0] ?? '\n';
  const mark = text.startsWith('\ufeff') ? '\ufeff' : '';
  return mark + formatted(json, json.root, evidenceShape(), lineEnd) + lineEnd;
}

/** `lineBreak` is a line end and the indentation of the line on which the value stands. */
function formatted(json: JsonText, node: number, shape: Shape, lineBreak: string): string {
  const kind = json.kind(node);
  const inner = `${lineBreak}  `;
  if (kind === JsonKind.Array) {
    return enclosed('[', json.children(node).map((item) => formatted(json, item, shapeUnder(shape, 0), inner)), ']', lineBreak);
  }
  if (kind !== JsonKind.Object) return json.written(node);
  const keys = json.children(node).map((key) => ({ key, name: json.string(key) }));
  return enclosed('{', inOrder(keys, ({ name }) => name, shape).map(({ key, name }) =>
    `${json.written(key)}: ${formatted(json, key + 1, shapeUnder(shape, name), inner)}`), '}', lineBreak);
}

function enclosed(open: string, items: readonly string[], close: string, lineBreak: string): string {
  return items.length === 0 ? open + close : `${open}${lineBreak}  ${items.join(`,${lineBreak}  `)}${lineBreak}${close}`;
}
