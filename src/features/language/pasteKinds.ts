import { DocumentDropOrPasteEditKind } from 'vscode';

const ours = DocumentDropOrPasteEditKind.Empty.append('dossier');

/** By these names a user can make citations the first choice in VS Code's setting `editor.pasteAs.preferences`; what is only possible has a name of its own, so that it never comes along. */
export const pasteKinds = { sure: ours.append('citation'), possible: ours.append('possibleCitation') };
