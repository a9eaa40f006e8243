import { Uri } from 'vscode';
import type { Cases } from '../../workspace/cases';
import type { OpenCase } from '../../workspace/openCase';

export const hypothesesScheme = 'dossier-hypotheses';

/** A question of a case. */
export interface CaseQuestion {
  readonly openCase: OpenCase;
  /** Its id. */
  readonly question: string;
}

/** The address of the document that shows a question's hypotheses; its name is what the tab says. */
export function hypothesesUri({ openCase, question }: CaseQuestion): Uri {
  const name = (openCase.index.evidence.questions.get(question)?.text ?? question).replace(/[\\/]/gu, ' ');
  const query = new URLSearchParams({ folder: openCase.folder?.uri.toString() ?? '', question }).toString();
  return Uri.from({ scheme: hypothesesScheme, path: `/${name}.md`, query });
}

/** The question that a document of ours shows. */
export function questionOf(cases: Cases, { query }: Uri): CaseQuestion {
  const said = new URLSearchParams(query);
  return { openCase: cases.of(Uri.parse(said.get('folder') ?? '')), question: said.get('question') ?? '' };
}
