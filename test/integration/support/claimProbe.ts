import type { TextEditor } from 'vscode';
import { setText } from './editors';
import { expectProblems } from './problems';
import type { TestCase } from './testCase';

/** An article that makes the claim with this id. */
export const making = (id: string) => `[The engine came from abroad]{.claim #c-${id}}.\n`;
/** One that cites claims; a problem on each says that no article makes it. */
export const citing = (...ids: readonly string[]) => ids.map((id) => `See [above]{.claim ref=c-${id}}.\n`).join('\n');

const name = 'probe.md';

/** Tells by an open article that cites claims which of them the index has. */
export class ClaimProbe {
  readonly #case: TestCase;

  /** The article is `probe.md`; the case must have it. */
  constructor(testCase: TestCase) {
    this.#case = testCase;
  }

  /** Waits until of the claims with these ids only the second list is made by no article. */
  async expectUnknown(asked: readonly string[], unknown: readonly string[]): Promise<void> {
    const editor = await this.#show(citing(...asked));
    await expectProblems(editor.document, ...unknown.map((id) => `unknown-claim: c-${id}`));
  }

  async #show(text: string): Promise<TextEditor> {
    const editor = await this.#case.show(name);
    if (editor.document.getText() !== text) await setText(editor, text);
    return editor;
  }
}
