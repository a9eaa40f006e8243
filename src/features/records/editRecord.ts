import { l10n, workspace, type QuickPickItem } from 'vscode';
import type { Change } from '../../core/evidence/change';
import { editEvidence } from '../../core/evidence/editEvidence';
import type { Json } from '../../core/evidence/json';
import { readEdited } from '../../core/evidence/readEvidence';
import type { RecordPath } from '../../core/evidence/recordPath';
import { translated } from '../../host/diagnostics';
import { askPick, askText, type Answer, type PickItem } from '../../host/steps';
import type { Editing } from '../../workspace/editing/editing';
import type { OpenCase } from '../../workspace/openCase';
import { openRecord } from '../../workspace/openRecord';
import { askChoice, type Choice } from '../../workspace/asking/askChoice';
import { fieldsOf, type Field } from './fields';
import { readField, showField } from './fieldText';

/** Asks for a field and its new value, until the user is done; each field is one undoable edit. */
export async function editRecord(openCase: OpenCase, path: RecordPath, editing: Editing): Promise<void> {
  for (;;) {
    const chosen = await askField(openCase, path);
    if (typeof chosen !== 'object') return;
    if (chosen.value === 'file') {
      await openRecord(openCase, path);
      return;
    }
    const answer = await askValue(openCase, path, chosen.value);
    if (typeof answer === 'object') await editing.apply(openCase, { evidence: () => answer.value });
  }
}

function askField(openCase: OpenCase, path: RecordPath): Promise<Answer<Field | 'file'>> {
  const items: (PickItem<Field | 'file'> | QuickPickItem)[] = fieldsOf(openCase.index.evidence, path).map((field) => ({
    label: field.label, description: showField(valueAt(openCase, [...path, ...field.path]), field.form), value: field,
  }));
  items.push({ label: l10n.t('$(json) Everything, in the evidence file'), value: 'file' });
  return askPick({ title: titleOf(path), placeholder: l10n.t('Choose the field to change; Esc when you are done'), items });
}

function askValue(openCase: OpenCase, path: RecordPath, field: Field): Promise<Answer<readonly Change[]>> {
  const at = [...path, ...field.path];
  const now = valueAt(openCase, at);
  return typeof field.form === 'object' ? askOneOf(openCase, path, field, field.form) : askLine(openCase, path, field, now);
}

async function askOneOf(openCase: OpenCase, path: RecordPath, field: Field, choices: readonly Choice[]): Promise<Answer<readonly Change[]>> {
  const at = [...path, ...field.path];
  const now = valueAt(openCase, at);
  const answer = await askChoice({
    title: titleOf(path), placeholder: field.label, choices, now, canGoBack: true, canRemove: now !== undefined && whyNot(openCase, [{ remove: at }]) === undefined,
  });
  if (typeof answer !== 'object') return answer;
  return { value: answer.value ? [{ put: at, value: answer.value.value }] : [{ remove: at }] };
}

async function askLine(openCase: OpenCase, path: RecordPath, field: Field, now: Json | undefined): Promise<Answer<readonly Change[]>> {
  const at = [...path, ...field.path];
  const changesFor = (text: string): readonly Change[] => {
    const value = readField(text, field.form);
    return [value === undefined ? { remove: at } : { put: at, value }, ...outdatedBy(at)];
  };
  const answer = await askText({
    title: titleOf(path), canGoBack: true, value: showField(now, field.form),
    prompt: field.form === 'list' || field.form === 'people'
      ? l10n.t('{0}, several divided by semicolons; empty removes the field', field.label)
      : l10n.t('{0}; empty removes the field', field.label),
    refuse: (text) => whyNot(openCase, changesFor(text)),
  });
  return typeof answer === 'object' ? { value: changesFor(answer.value) } : answer;
}

/** Other words of a quotation stand elsewhere: what said where the old ones stood goes with them. */
function outdatedBy(at: RecordPath): readonly Change[] {
  if (at.at(-2) !== 'quote' || at.at(-1) !== 'exact') return [];
  return ['prefix', 'suffix', 'start'].map((hint) => ({ remove: [...at.slice(0, -1), hint] }));
}

/** The sentence of what the change would break, from reading the changed file as a whole. */
function whyNot({ evidence }: OpenCase, changes: readonly Change[]): string | undefined {
  if (evidence?.file.status !== 'readable') return undefined;
  const { file } = evidence;
  const before = new Set(file.problems.map(({ code, args }) => JSON.stringify([code, args])));
  const after = readEdited(file, editEvidence(file, changes));
  const added = after.problems.find((problem) => !before.has(JSON.stringify([problem.code, problem.args])));
  return added && translated(added);
}

function valueAt({ evidence }: OpenCase, path: RecordPath): Json | undefined {
  const span = evidence?.file.locate(path);
  return span && evidence ? JSON.parse(evidence.file.text.slice(span.start, span.end)) as Json : undefined;
}

function titleOf(path: RecordPath): string {
  return l10n.t('Edit {0}', path.at(-1) ?? workspace.name ?? '');
}
