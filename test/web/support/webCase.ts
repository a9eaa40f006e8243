import { Uri, workspace, type TextEditor } from 'vscode';
import { changeFolders } from '../../integration/support/changeFolders';
import { showFile } from '../../integration/support/editors';

/** The texts of files by their paths in the case. */
export type Files = Readonly<Record<string, string>>;

/** A case of its own in the running editor, in any file system that the editor can write. */
export class WebCase {
  readonly folder: Uri;

  private constructor(folder: Uri) {
    this.folder = folder;
  }

  static async open(folder: Uri, files: Files = {}): Promise<WebCase> {
    const webCase = new WebCase(folder);
    await webCase.write(files);
    await webCase.join();
    return webCase;
  }

  get name(): string {
    return this.folder.path.split('/').at(-1) ?? '';
  }

  uri(name: string): Uri {
    return Uri.joinPath(this.folder, name);
  }

  show(name: string): Promise<TextEditor> {
    return showFile(this.uri(name));
  }

  async write(files: Files): Promise<void> {
    for (const [name, text] of Object.entries(files)) {
      await workspace.fs.createDirectory(Uri.joinPath(this.uri(name), '..'));
      await workspace.fs.writeFile(this.uri(name), new TextEncoder().encode(text));
    }
  }

  async read(name: string): Promise<string> {
    return new TextDecoder().decode(await workspace.fs.readFile(this.uri(name)));
  }

  async delete(name: string): Promise<void> {
    await workspace.fs.delete(this.uri(name), { recursive: true });
  }

  async rename(from: string, to: string): Promise<void> {
    await workspace.fs.rename(this.uri(from), this.uri(to));
  }

  /** Puts the folder into the workspace. */
  async join(): Promise<void> {
    await changeFolders((count) => workspace.updateWorkspaceFolders(count, 0, { uri: this.folder }));
  }

  /** Takes the folder out of the workspace; its files stay. */
  async leave(): Promise<void> {
    const at = workspace.workspaceFolders?.findIndex(({ uri }) => uri.toString() === this.folder.toString()) ?? -1;
    if (at >= 0) await changeFolders(() => workspace.updateWorkspaceFolders(at, 1));
  }

  async remove(): Promise<void> {
    await this.leave();
    await workspace.fs.delete(this.folder, { recursive: true });
  }
}
