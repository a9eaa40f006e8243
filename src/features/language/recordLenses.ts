import { CodeLens, l10n, type TextDocument } from 'vscode';
import { recordsIn } from '../../core/language/subjectsInFile';
import type { SubjectAt } from '../../core/language/subject';
import { useOf } from '../../core/language/useOf';
import { rangeOf } from '../../host/ranges';
import type { OpenCase } from '../../workspace/openCase';
import type { Services } from '../../workspace/services';

/** Code units beyond which a file has no lenses: the editor takes them all anew at each change. */
const largest = 1_000_000;

/** A record, before anyone looks at it. */
export class RecordLens extends CodeLens {
  readonly openCase: OpenCase;
  readonly document: TextDocument;
  readonly record: SubjectAt;

  constructor(document: TextDocument, openCase: OpenCase, record: SubjectAt) {
    super(rangeOf(document, record));
    this.document = document;
    this.openCase = openCase;
    this.record = record;
  }
}

/** A line above each record of the evidence file. */
export function lensesIn({ cases, settings }: Services, document: TextDocument): RecordLens[] {
  const openCase = cases.of(document.uri);
  if (!settings.recordLens || !openCase.evidence?.isFile(document) || openCase.evidence.file.text.length > largest) return [];
  return recordsIn(openCase.index, openCase.evidence.file).map((record) => new RecordLens(document, openCase, record));
}

/** Says of a record that is in sight how it is used; a click shows where. */
export function lensWithUse(_: Services, lens: RecordLens): RecordLens {
  const title = useOf(lens.openCase.index, lens.record.subject, l10n.t);
  lens.command = { command: 'editor.action.findReferences', title, arguments: [lens.document.uri, lens.range.start] };
  return lens;
}
