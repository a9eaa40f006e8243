import type { TextEdit } from '../model';
import { UserError } from '../userError';
import { changed, patched, pathOf, type Change, type Patch } from './change';
import { joined } from './containerEdits';
import type { EvidenceFile } from './evidenceFile';
import type { Json } from './json';
import { patchEdits } from './patchEdits';
import { refusalToWrite } from './refusalToWrite';
import { renderJson, canonicalStyle, type JsonStyle } from './renderJson';
import { evidenceFormat, evidenceVersion } from './schema';
import { evidenceShape } from './shape';

/**
 * The text edits that apply changes, one after another, to an evidence file: in order, not overlapping, touching
 * nothing but what changes. A blank file becomes a whole new one.
 *
 * @throws UserError where the file may not be written: ask `refusalToWrite` before asking the user anything.
 */
export function editEvidence(file: EvidenceFile, changes: readonly Change[]): TextEdit[] {
  const refusal = refusalToWrite(file);
  if (refusal !== undefined) throw new UserError(refusal);
  if (changes.some((change) => pathOf(change).length === 0)) throw new Error('A change needs a path into the file.');
  if (file.isBlank) return newFile(file, changes);
  const { json } = file;
  const patch = changes.reduce<Patch | undefined>(
    (soFar, change) => patched(json, soFar, json.root, pathOf(change), change), undefined);
  return patch ? joined(patchEdits(json, patch)) : [];
}

function newFile(file: EvidenceFile, changes: readonly Change[]): TextEdit[] {
  const puts = changes.filter((change) => 'put' in change);
  if (puts.length === 0) return [];
  const head: Json = new Map<string, Json>([['format', evidenceFormat], ['version', evidenceVersion]]);
  const value = changes.reduce<Json>((soFar, change) => changed(soFar, pathOf(change), change), head);
  const style: JsonStyle = { ...canonicalStyle, lineEnd: lineEndOf(file.text) };
  const text = renderJson(value, evidenceShape(), style, { indent: '', isInline: false }) + style.lineEnd;
  return [{ start: file.text.startsWith('\ufeff') ? 1 : 0, end: file.text.length, text }];
}

function lineEndOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
