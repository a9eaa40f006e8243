import { env, l10n, Uri, window, workspace } from 'vscode';
import { UserError } from '../../core/userError';
import { askPick, askSteps, textStep, type PickItem, type Step } from '../../host/steps';
import { decodeText } from '../../workspace/decodeText';
import { refuseDate } from '../../workspace/asking/refuseDate';
import type { Services } from '../../workspace/services';

type Origin = 'clipboard' | 'editor' | 'file';

interface Draft {
  readonly text: string;
  readonly title: string;
  readonly author: string;
  readonly date: string;
}

/** Asks for the text and what is known of it, and makes the article where the user wants it. */
export async function newArticle({ load }: Services): Promise<void> {
  const empty: Draft = { text: '', title: '', author: '', date: '' };
  const draft = await askSteps(l10n.t('New article from text'), empty, [
    originStep,
    textStep<'title', Draft>('title', () => ({ prompt: l10n.t('Title'), refuse: (title) => title === '' ? l10n.t('An article needs a title.') : undefined })),
    textStep<'author', Draft>('author', () => ({ prompt: l10n.t('Author; several divided by semicolons. Enter skips') })),
    textStep<'date', Draft>('date', () => ({ prompt: l10n.t('Date. Enter skips'), placeholder: '2024-05-28', refuse: refuseDate })),
  ]);
  if (!draft) return;
  const { articleFromText, fileNameFor } = await load('exchange');
  const target = await askTarget(fileNameFor(draft.title));
  if (!target) return;
  await writeArticle(target, articleFromText(draft.text, draft));
  await window.showTextDocument(target);
}

const originStep: Step<Draft> = async (draft, frame) => {
  const items: PickItem<Origin>[] = [
    { label: l10n.t('$(clippy) The clipboard'), value: 'clipboard' },
    { label: l10n.t('$(file) A text file…'), value: 'file' },
  ];
  const active = window.activeTextEditor?.document;
  if (active && active.getText().trim() !== '') items.unshift({ label: l10n.t('$(edit) The text in the editor'), description: firstWords(active.getText()), value: 'editor' });
  const answer = await askPick({ ...frame, placeholder: l10n.t('Where is the text?'), items });
  if (typeof answer !== 'object') return answer;
  const text = await textFrom(answer.value);
  if (text === undefined) return 'cancelled';
  if (text.trim() === '') throw new UserError(l10n.t('There is no text there. Copy the text of the article first, or open its file.'));
  return { value: { ...draft, text, title: draft.title || firstLine(text) } };
};

/** Code units that still look like a title. */
const titleLength = 150;

function firstLine(text: string): string {
  const line = text.trimStart().split(/\r\n|[\r\n]/u, 1)[0]?.trim() ?? '';
  return line.length <= titleLength ? line : '';
}

function firstWords(text: string): string {
  return text.trim().replace(/\s+/gu, ' ').slice(0, 60);
}

async function textFrom(origin: Origin): Promise<string | undefined> {
  if (origin === 'clipboard') return env.clipboard.readText();
  if (origin === 'editor') return window.activeTextEditor?.document.getText();
  const [file] = await window.showOpenDialog({ filters: { [l10n.t('Text')]: ['txt', 'text', 'md', 'markdown'] }, openLabel: l10n.t('Use This Text') }) ?? [];
  if (!file) return undefined;
  const decoded = decodeText(await workspace.fs.readFile(file));
  if ('text' in decoded) return decoded.text;
  throw new UserError(l10n.t('{0} is not UTF-8 text; open it in the editor, save it with the encoding UTF-8, and try again.', workspace.asRelativePath(file)));
}

async function askTarget(name: string): Promise<Uri | undefined> {
  const folder = workspace.workspaceFolders?.[0];
  const defaultUri = folder && Uri.joinPath(folder.uri, name);
  return window.showSaveDialog({ ...(defaultUri && { defaultUri }), filters: { Markdown: ['md'] }, saveLabel: l10n.t('Make Article'), title: l10n.t('New article') });
}

async function writeArticle(target: Uri, text: string): Promise<void> {
  try {
    await workspace.fs.writeFile(target, new TextEncoder().encode(text));
  } catch {
    throw new UserError(l10n.t('{0} cannot be written; choose another place for the article.', target.fsPath));
  }
}
