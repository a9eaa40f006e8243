import { sentenceIn } from '../../core/problemTable';
import { sentenceOf } from '../../core/checks/sentences';
import { importProblems } from '../../core/exchange/bibliography/importProblems';
import { planImport, type ImportPlan } from '../../core/exchange/bibliography/planImport';
import { readBibliography } from '../../core/exchange/bibliography/readBibliography';
import { UserError } from '../../core/userError';
import { decodeText, readTextFile } from '../../node/readTextFile';
import { changeEvidence } from '../changeEvidence';
import type { CaseOptions } from '../readCase';
import { table } from '../table';
import type { Terminal } from '../terminal';

/** `dossier import-sources`: prints what becomes of each source, and says what could not be taken. */
export async function importSources(file: string, folder: string | undefined, options: CaseOptions, terminal: Terminal): Promise<void> {
  const { sources, notices, throughFormat } = await readBibliography(await textOf(file, terminal), () => import('../../core/parts/bibtex'));
  let plan: ImportPlan | undefined;
  await changeEvidence(folder, options, (data) => {
    plan = planImport(data, sources, throughFormat);
    return plan.changes;
  });
  if (plan) terminal.print(table([
    { heading: 'SOURCE', cell: ({ id }) => id }, { heading: 'WHAT', cell: ({ what }) => what }, { heading: 'FIELDS', cell: ({ fields }) => fields },
  ], rowsOf(plan)));
  for (const each of notices) terminal.say(sentenceIn(importProblems, each));
}

async function textOf(file: string, terminal: Terminal): Promise<string> {
  const content = file === '-' ? decodeText(Buffer.from(await terminal.input())) : readTextFile(file);
  if ('text' in content) return content.text;
  throw new UserError(`${file === '-' ? 'standard input' : file}: ${sentenceOf(content.problem)}`);
}

function rowsOf({ added, changed, unchanged }: ImportPlan): readonly { readonly id: string; readonly what: string; readonly fields: string }[] {
  return [
    ...added.map((id) => ({ id, what: 'added', fields: '' })),
    ...changed.map(({ id, variables }) => ({ id, what: 'changed', fields: variables.join(', ') })),
    ...unchanged.map((id) => ({ id, what: 'unchanged', fields: '' })),
  ];
}
