import { window } from 'vscode';

type Show = typeof window.showInformationMessage;

/** Answers modal questions as a user would: by the button with this title, or by closing them. */
export class Answers {
  readonly #before = window.showInformationMessage;
  readonly #asked: string[] = [];

  constructor(title: string | undefined) {
    const show = (message: string, options: unknown, ...titles: readonly string[]) => {
      const isModal = typeof options === 'object' && options !== null && 'modal' in options;
      if (!isModal) return (this.#before as (...args: readonly unknown[]) => unknown)(message, options, ...titles);
      this.#asked.push(message);
      return Promise.resolve(titles.find((each) => each === title));
    };
    Object.assign(window, { showInformationMessage: show as unknown as Show });
  }

  /** What was asked since the last call. */
  asked(): readonly string[] {
    return this.#asked.splice(0);
  }

  dispose(): void {
    Object.assign(window, { showInformationMessage: this.#before });
  }
}
