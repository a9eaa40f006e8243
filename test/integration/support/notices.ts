import assert from 'node:assert/strict';
import { window } from 'vscode';
import { eventually } from './eventually';

type Show = (message: string, ...rest: readonly unknown[]) => Thenable<unknown>;
const names = ['showInformationMessage', 'showWarningMessage', 'showErrorMessage'] as const;

/** Listens to the sentences that are shown to the user; they are shown all the same. */
export class Notices {
  readonly #said: string[] = [];
  readonly #before = Object.fromEntries(names.map((name) => [name, window[name]]));

  constructor() {
    for (const name of names) {
      const show: Show = window[name];
      Object.assign(window, { [name]: (message: string, ...rest: readonly unknown[]) => {
        this.#said.push(message);
        return show(message, ...rest);
      } });
    }
  }

  /** What was said since the last call. */
  heard(): readonly string[] {
    return this.#said.splice(0);
  }

  /** Waits until one sentence was said, and no other, and checks it. */
  async expectOne(sentence: string | RegExp): Promise<void> {
    await eventually(() => { assert.notEqual(this.#said.length, 0, `nothing was said, but expected: ${String(sentence)}`); });
    const said = this.heard();
    assert.equal(said.length, 1, said.join(' | '));
    if (typeof sentence === 'string') assert.equal(said[0], sentence);
    else assert.match(said[0] ?? '', sentence);
  }

  dispose(): void {
    Object.assign(window, this.#before);
  }
}
