import { DecorationRangeBehavior, OverviewRulerLane, ThemeColor, window, type DecorationRenderOptions, type TextEditorDecorationType, type ThemableDecorationAttachmentRenderOptions } from 'vscode';
import type { Look } from './lookOf';

const color = (name: string) => new ThemeColor(`dossier.${name}`);

/** A sign before the words of a claim, so that nobody reads them without it. */
function markBefore(sign: string, of: string): ThemableDecorationAttachmentRenderOptions {
  return { contentText: sign, color: color(of), fontWeight: 'bold', margin: '0 0.3em 0 0.1em' };
}

/** Each look differs from the others in its shape too, so that it can be told without colours. */
const options: Readonly<Record<Look, DecorationRenderOptions>> = {
  actor: { color: color('actorForeground'), fontWeight: '600' },
  event: { color: color('eventForeground'), textDecoration: 'underline dashed 1px; text-underline-offset: 3px' },
  entity: { color: color('entityForeground'), textDecoration: 'underline dotted 1px; text-underline-offset: 3px' },
  claim: {
    backgroundColor: color('claimBackground'),
    borderColor: color('claimBorder'),
    border: 'none; border-bottom: 1px solid',
    overviewRulerColor: color('claimBorder'),
    overviewRulerLane: OverviewRulerLane.Left,
  },
  contested: {
    backgroundColor: color('contestedBackground'),
    borderColor: color('contestedForeground'),
    border: 'none; border-bottom: 3px double',
    overviewRulerColor: color('contestedForeground'),
    overviewRulerLane: OverviewRulerLane.Left,
    before: markBefore('±', 'contestedForeground'),
  },
  refuted: {
    backgroundColor: color('refutedBackground'),
    borderColor: color('refuteForeground'),
    border: '1px dashed; border-radius: 2px',
    overviewRulerColor: color('refuteForeground'),
    overviewRulerLane: OverviewRulerLane.Full,
    before: markBefore('✗', 'refuteForeground'),
  },
  notInCase: { border: '1px dotted; border-radius: 2px', borderColor: color('notInCaseBorder') },
  ambiguous: {
    textDecoration: 'underline wavy 1px; text-underline-offset: 3px',
    color: color('ambiguousForeground'),
    after: { contentText: '?', color: color('ambiguousForeground'), fontWeight: 'bold' },
  },
  // What is typed before or behind a tag is not part of its markup.
  syntax: { color: color('syntaxForeground'), fontWeight: 'normal', rangeBehavior: DecorationRangeBehavior.ClosedClosed },
  // An option for letters' spacing makes the editor measure where the cursor is, instead of counting characters.
  hidden: { textDecoration: 'none; font-size: 0', letterSpacing: '0', rangeBehavior: DecorationRangeBehavior.ClosedClosed },
};

/** Makes the decoration type of a look, in theme colours that this extension contributes. */
export function decorationType(look: Look): TextEditorDecorationType {
  return window.createTextEditorDecorationType(options[look]);
}
