import { InlayHint, InlayHintLabelPart, l10n, MarkdownString, type Event, type InlayHintsProvider, type Range, type TextDocument } from 'vscode';
import type { ClaimTag } from '../../core/entities/articleRecord';
import { claimMark } from '../../core/evidence/balance';
import { spansTouching } from '../../core/index/spansTouching';
import { plainMarkdown } from '../../host/plainMarkdown';
import { rangeOf, spanOf } from '../../host/ranges';
import type { Cases } from '../../workspace/cases';
import type { OpenCase } from '../../workspace/openCase';
import type { Settings } from '../../workspace/settings';
import { evidenceRows } from './evidenceRows';

/** A small mark after each claim: "▲2 ▼1", or "○" for no evidence yet; it opens the evidence. */
export class ClaimMarks implements InlayHintsProvider {
  readonly #cases: Cases;
  readonly #settings: Settings;
  readonly onDidChangeInlayHints: Event<void>;

  constructor(cases: Cases, settings: Settings, changed: Event<void>) {
    this.#cases = cases;
    this.#settings = settings;
    this.onDidChangeInlayHints = changed;
  }

  provideInlayHints(document: TextDocument, range: Range): InlayHint[] {
    const openCase = this.#settings.claimMarks ? this.#cases.ofArticle(document) : undefined;
    const claims = openCase?.index.record(openCase.pathOf(document.uri))?.claims ?? [];
    const asked = spanOf(document, range);
    return spansTouching(claims, asked).flatMap((index) => {
      const tag = claims[index];
      const id = tag?.id ?? tag?.refs[0];
      if (!openCase || !tag || id === undefined) return [];
      const at = tag.form === 'div' ? endOfWords(document, tag) : tag.end;
      return at < asked.start || at > asked.end ? [] : [markAt(document, at, openCase, id)];
    });
  }
}

/** Code units at the end of a div that are looked at first: it may be as long as its article. */
const tailLength = 500;

/** A div's mark stands behind its last words, not on the line of the fence. */
function endOfWords(document: TextDocument, { contentStart, contentEnd }: Pick<ClaimTag, 'contentStart' | 'contentEnd'>, length = tailLength): number {
  const start = Math.max(contentStart, contentEnd - length);
  const words = document.getText(rangeOf(document, { start, end: contentEnd })).trimEnd();
  return words !== '' || start === contentStart ? start + words.length : endOfWords(document, { contentStart, contentEnd }, length * 2);
}

function markAt(document: TextDocument, offset: number, openCase: OpenCase, id: string): InlayHint {
  const record = openCase.index.evidence.claims.get(id);
  const part = new InlayHintLabelPart(claimMark(record));
  part.command = { command: 'dossier.showEvidence', title: l10n.t('Show evidence'), arguments: [[id]] };
  part.tooltip = tooltipOf(openCase, id);
  const hint = new InlayHint(document.positionAt(offset), [part]);
  hint.paddingLeft = true;
  return hint;
}

function tooltipOf(openCase: OpenCase, id: string): MarkdownString {
  const tooltip = new MarkdownString();
  const rows = evidenceRows(openCase.index, id);
  const assessment = openCase.index.evidence.claims.get(id)?.assessment;
  if (assessment !== undefined) tooltip.appendMarkdown(`${plainMarkdown(l10n.t('Assessment: {0}', assessment))}\n\n`);
  if (rows.length === 0) tooltip.appendText(l10n.t('No evidence yet.'));
  for (const { sign, text, source, grade } of rows) {
    tooltip.appendMarkdown(`- ${plainMarkdown([`${sign} ${text}`, source, grade].filter((part) => part !== undefined).join(' · '))}\n`);
  }
  return tooltip;
}
