import { InlayHint, InlayHintLabelPart, l10n, MarkdownString, type Event, type InlayHintsProvider, type Range, type TextDocument } from 'vscode';
import { balanceMark, balanceOf } from '../../core/evidence/balance';
import { spanOf } from '../../host/ranges';
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
    const record = openCase?.index.record(openCase.pathOf(document.uri));
    const { start, end } = spanOf(document, range);
    return (record?.claims ?? []).flatMap((tag) => {
      const id = tag.id ?? tag.refs[0];
      if (!openCase || id === undefined) return [];
      const at = tag.form === 'div' ? lastTextBefore(document.getText(), tag.contentStart, tag.contentEnd) : tag.end;
      return at < start || at > end ? [] : [markAt(document, at, openCase, id)];
    });
  }
}

/** A div's mark stands behind its last words, not on the line of the fence. */
function lastTextBefore(text: string, start: number, end: number): number {
  return start + text.slice(start, end).trimEnd().length;
}

function markAt(document: TextDocument, offset: number, openCase: OpenCase, id: string): InlayHint {
  const record = openCase.index.evidence.claims.get(id);
  const part = new InlayHintLabelPart(balanceMark(balanceOf(record)));
  part.command = { command: 'dossier.showEvidence', title: l10n.t('Show evidence'), arguments: [[id]] };
  part.tooltip = tooltipOf(openCase, id);
  const hint = new InlayHint(document.positionAt(offset), [part]);
  hint.paddingLeft = true;
  return hint;
}

function tooltipOf(openCase: OpenCase, id: string): MarkdownString {
  const tooltip = new MarkdownString();
  const rows = evidenceRows(openCase.index, id);
  if (rows.length === 0) tooltip.appendText(l10n.t('No evidence yet.'));
  for (const { sign, text, source, grade } of rows) {
    tooltip.appendMarkdown('- ').appendText([`${sign} ${text}`, source, grade].filter((part) => part !== undefined).join(' · ')).appendMarkdown('\n');
  }
  return tooltip;
}
