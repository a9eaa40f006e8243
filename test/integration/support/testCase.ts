import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { Uri, workspace, type TextEditor } from 'vscode';
import { CaseFolder } from '../../support/caseFolder';
import { changeFolders } from './changeFolders';
import { showFile } from './editors';

type Files = Parameters<CaseFolder['write']>[0];

/** A case of its own in the running editor: a folder in the temporary place, added to the workspace. */
export class TestCase {
  readonly #folder: CaseFolder;

  private constructor(folder: CaseFolder) {
    this.#folder = folder;
  }

  static async open(files: Files): Promise<TestCase> {
    const folder = new CaseFolder();
    folder.write(files);
    const testCase = new TestCase(folder);
    await testCase.join();
    return testCase;
  }

  get name(): string {
    return path.basename(this.#folder.path);
  }

  uri(name: string): Uri {
    return Uri.file(this.#folder.at(...name.split('/')));
  }

  show(name: string): Promise<TextEditor> {
    return showFile(this.uri(name));
  }

  /** Writes files behind the editor's back. */
  write(files: Files): void {
    this.#folder.write(files);
  }

  delete(name: string): void {
    rmSync(this.#folder.at(name));
  }

  deleteFolder(name: string): void {
    rmSync(this.#folder.at(name), { recursive: true });
  }

  rename(from: string, to: string): void {
    renameSync(this.#folder.at(from), this.#folder.at(to));
  }

  exists(name: string): boolean {
    return existsSync(this.#folder.at(name));
  }

  /** The bytes of a file as text, a byte-order mark included. */
  onDisk(name: string): string {
    return this.bytes(name).toString('utf8');
  }

  bytes(name: string): Buffer {
    return readFileSync(this.#folder.at(name));
  }

  /** Puts the folder into the workspace again. */
  async join(): Promise<void> {
    await changeFolders((count) => workspace.updateWorkspaceFolders(count, 0, { uri: Uri.file(this.#folder.path) }));
  }

  /** Makes a folder of this case one of its own in the workspace. */
  async joinInside(name: string): Promise<TestCase> {
    const inside = new TestCase(this.#folder.inside(name));
    await inside.join();
    return inside;
  }

  /** Takes the folder out of the workspace; its files stay. */
  async leave(): Promise<void> {
    const at = workspace.workspaceFolders?.findIndex(({ uri }) => uri.fsPath === this.#folder.path) ?? -1;
    if (at >= 0) await changeFolders(() => workspace.updateWorkspaceFolders(at, 1));
  }

  async remove(): Promise<void> {
    await this.leave();
    this.#folder.remove();
  }
}
