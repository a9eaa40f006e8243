import { commands, window, type InputBox, type QuickInput, type QuickPick, type QuickPickItem } from 'vscode';
import { eventually, pause } from './eventually';

/** What a user does with the box at the top of the window: takes what it proposes, chooses a row, ticks rows, types, goes. */
export type Reply = 'accept' | 'cancel' | { readonly choose: string } | { readonly tick: readonly string[] } | { readonly type: string };
type Asked = QuickPick<QuickPickItem> | InputBox;

/** Enough for the box to show what it was told. */
const drawn = 50;

/** Answers the real quick picks and input boxes; each reply waits for the box that it is for. */
export class Dialogue {
  readonly #shown: Asked[] = [];
  readonly #before = { createQuickPick: window.createQuickPick, createInputBox: window.createInputBox };

  constructor() {
    const { createQuickPick, createInputBox } = this.#before;
    Object.assign(window, {
      createQuickPick: () => this.#noted(createQuickPick()),
      createInputBox: () => this.#noted(createInputBox()),
    });
  }

  /** Runs the command and gives the replies in turn; ends when the command does. */
  async run(command: string, ...replies: readonly Reply[]): Promise<void> {
    const running = commands.executeCommand(command);
    await this.answer(...replies);
    await running;
  }

  /** Gives the replies in turn to what was started otherwise. */
  async answer(...replies: readonly Reply[]): Promise<void> {
    for (const reply of replies) await this.#reply(await this.#next(), reply);
  }

  /** The labels of the rows that the command shows first; the box is closed again. */
  async rowsOf(command: string): Promise<readonly string[]> {
    const running = commands.executeCommand(command);
    const box = await this.#next();
    const labels = 'items' in box ? box.items.map(({ label }) => label) : [];
    await this.#reply(box, 'cancel');
    await running;
    return labels;
  }

  dispose(): void {
    Object.assign(window, this.#before);
  }

  #noted<Box extends Asked>(box: Box): Box {
    const show = box.show.bind(box);
    box.show = () => {
      show();
      this.#shown.push(box);
    };
    return box;
  }

  async #next(): Promise<Asked> {
    const box = await eventually(() => {
      const [first] = this.#shown.splice(0, 1);
      if (!first) throw new Error('No box was shown.');
      return first;
    });
    await pause(drawn);
    return box;
  }

  async #reply(box: Asked, reply: Reply): Promise<void> {
    if (reply === 'cancel') return close(box);
    if (typeof reply === 'object') {
      if ('type' in reply) box.value = reply.type;
      else if ('tick' in reply) tick(box, reply.tick);
      else choose(box, reply.choose);
      await pause(drawn);
    }
    await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
  }
}

function choose(box: Asked, label: string): void {
  const item = 'items' in box ? box.items.find((row) => row.label.includes(label)) : undefined;
  if (!item || !('items' in box)) throw new Error(`No row “${label}” in: ${'items' in box ? box.items.map((row) => row.label).join(', ') : 'an input box'}`);
  box.activeItems = [item];
}

/** Exactly these. */
function tick(box: Asked, labels: readonly string[]): void {
  if (!('items' in box)) throw new Error('Nothing can be ticked in an input box.');
  const items = box.items.filter((row) => labels.some((label) => row.label.includes(label)));
  if (items.length !== labels.length) throw new Error(`No rows “${labels.join('”, “')}” in: ${box.items.map((row) => row.label).join(', ')}`);
  box.selectedItems = items;
}

async function close(box: QuickInput): Promise<void> {
  box.hide();
  await pause(drawn);
}
