import { sentenceOf } from '../../core/checks/sentences';
import { kindsOf } from '../../core/entities/registry';
import { emptyEvidence } from '../../core/evidence/schema';
import { readMarkup } from '../../core/markup/readMarkup';
import type { Tag } from '../../core/model';
import { UserError } from '../../core/userError';
import { readCaseEvidence } from '../../node/caseEvidence';
import { decodeText, readTextFile, type TextContent } from '../../node/readTextFile';
import { type CaseOptions, sayUnused } from '../readCase';
import { json, type Terminal } from '../terminal';

/** `dossier parse`: what the reader finds in one file, or in what is piped in where the file is `-`; always JSON. */
export async function parse(file: string, options: CaseOptions & { readonly all?: boolean }, terminal: Terminal): Promise<void> {
  const kinds = kindsIn(options.evidence, terminal);
  const content = file === '-' ? decodeText(Buffer.from(await terminal.input())) : readTextFile(file);
  const { tags, citations, problems } = readMarkup(textOf(file, content), { kinds, all: options.all === true });
  terminal.print(json({
    tags: tags.map(tagRow),
    citations: citations.map(({ keys, start, end }) => ({ keys, start, end })),
    problems: problems.map((problem) => {
      const { code, severity, start, end } = problem;
      return { code, message: sentenceOf(problem), severity, start, end };
    }),
  }));
}

function kindsIn(evidencePath: string | undefined, terminal: Terminal): ReadonlySet<string> {
  if (evidencePath === undefined) return kindsOf(emptyEvidence);
  const evidence = readCaseEvidence(evidencePath);
  if (!evidence.exists) throw new UserError(`The evidence file ${evidencePath} is not there.`);
  sayUnused(evidence, evidencePath, 'only the standard kinds are read', terminal);
  return kindsOf(evidence.file.data);
}

function textOf(file: string, content: TextContent): string {
  if ('text' in content) return content.text;
  throw new UserError(`${file === '-' ? 'standard input' : file}: ${sentenceOf(content.problem)}`);
}

function tagRow(tag: Tag): object {
  return {
    form: tag.form,
    kind: tag.kind ?? null,
    id: tag.id ?? null,
    classes: tag.classes,
    attributes: Object.fromEntries(tag.attributes),
    text: tag.text,
    start: tag.start,
    end: tag.end,
    contentStart: tag.contentStart,
    contentEnd: tag.contentEnd,
    parent: tag.parent ?? null,
    inNote: tag.inNote,
  };
}
