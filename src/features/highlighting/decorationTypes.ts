import { OverviewRulerLane, ThemeColor, window, type DecorationRenderOptions, type TextEditorDecorationType } from 'vscode';
import type { Look } from './lookOf';

const color = (name: string) => new ThemeColor(`dossier.${name}`);

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
  notInCase: { border: '1px dotted; border-radius: 2px', borderColor: color('notInCaseBorder') },
  ambiguous: {
    textDecoration: 'underline wavy 1px; text-underline-offset: 3px',
    color: color('ambiguousForeground'),
    after: { contentText: '?', color: color('ambiguousForeground'), fontWeight: 'bold' },
  },
  syntax: { color: color('syntaxForeground'), fontWeight: 'normal' },
};

/** Makes the decoration type of a look, in theme colours that this extension contributes. */
export function decorationType(look: Look): TextEditorDecorationType {
  return window.createTextEditorDecorationType(options[look]);
}
