import { window, type Uri } from 'vscode';

/** Answers the dialogs in which files are chosen, which nobody can operate from inside the host; each answer serves once. */
export class FileDialogs {
  readonly #before = { showOpenDialog: window.showOpenDialog, showSaveDialog: window.showSaveDialog };
  readonly #answers: (Uri | undefined)[] = [];

  constructor() {
    const next = () => {
      if (this.#answers.length === 0) throw new Error('No file was expected to be asked for.');
      return this.#answers.shift();
    };
    Object.assign(window, {
      showOpenDialog: () => { const file = next(); return Promise.resolve(file && [file]); },
      showSaveDialog: () => Promise.resolve(next()),
    });
  }

  /** What the next dialog answers; undefined is Cancel. */
  answer(file: Uri | undefined): void {
    this.#answers.push(file);
  }

  dispose(): void {
    Object.assign(window, this.#before);
  }
}
