import { QuickInputButtons, QuickPickItemKind, window, type QuickInput, type QuickPickItem } from 'vscode';
import { Disposer, type Disposable } from './disposer';

/** What a step answers: a value, or the wish to go back or to stop. */
export type Answer<Value> = { readonly value: Value; /** What was in the box. */ readonly typed?: string } | 'back' | 'cancelled';

export interface StepFrame {
  readonly title: string;
  /** Whether a Back button is shown. */
  readonly canGoBack?: boolean;
  /** Whether the box stays when the focus goes elsewhere, as it should where answers would be lost. */
  readonly stays?: boolean;
}

export interface PickItem<Value> extends QuickPickItem {
  readonly value: Value;
}

/** A line between groups of rows. */
export function separator(label: string): QuickPickItem {
  return { label, kind: QuickPickItemKind.Separator };
}

export interface PickOptions<Value> extends StepFrame {
  readonly placeholder: string;
  readonly items: readonly (PickItem<Value> | QuickPickItem)[];
  /** Items made from what is typed, put before or after the others. */
  readonly itemsFor?: (typed: string) => readonly (PickItem<Value> | QuickPickItem)[];
  readonly active?: (value: Value) => boolean;
}

/** Asks to choose one item. */
export function askPick<Value>(options: PickOptions<Value>): Promise<Answer<Value>> {
  const pick = window.createQuickPick<PickItem<Value> | QuickPickItem>();
  pick.placeholder = options.placeholder;
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  const fill = (typed: string) => { pick.items = options.itemsFor ? options.itemsFor(typed) : options.items; };
  fill('');
  const { active } = options;
  // An empty list would leave no row active, and Enter without effect.
  const proposed = active && pick.items.find((item) => 'value' in item && active(item.value));
  if (proposed) pick.activeItems = [proposed];
  return show(pick, options, (finish, own) => {
    if (options.itemsFor) own(pick.onDidChangeValue(fill));
    own(pick.onDidAccept(() => {
      const [chosen] = pick.selectedItems;
      if (chosen && 'value' in chosen) finish({ value: chosen.value, typed: pick.value });
    }));
  });
}

export interface ChecksOptions<Value> extends StepFrame {
  readonly placeholder: string;
  readonly items: readonly PickItem<Value>[];
  /** What is ticked at first. */
  readonly isTicked: (value: Value) => boolean;
}

/** Asks to tick any number of items, none too. */
export function askChecks<Value>(options: ChecksOptions<Value>): Promise<Answer<readonly Value[]>> {
  const pick = window.createQuickPick<PickItem<Value>>();
  pick.placeholder = options.placeholder;
  pick.canSelectMany = true;
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.items = options.items;
  pick.selectedItems = pick.items.filter(({ value }) => options.isTicked(value));
  return show(pick, options, (finish, own) => {
    own(pick.onDidAccept(() => { finish({ value: pick.selectedItems.map(({ value }) => value) }); }));
  });
}

export interface TextOptions extends StepFrame {
  readonly prompt: string;
  readonly value?: string;
  readonly placeholder?: string;
  /** The sentence that says what is wrong with the text, or undefined where it will do. */
  readonly refuse?: (text: string) => string | undefined;
}

/** Asks for a line of text; the answer is trimmed and may be empty unless `refuse` objects. */
export function askText(options: TextOptions): Promise<Answer<string>> {
  const input = window.createInputBox();
  input.prompt = options.prompt;
  input.value = options.value ?? '';
  input.placeholder = options.placeholder ?? '';
  const check = () => {
    input.validationMessage = options.refuse?.(input.value.trim()) ?? '';
    return input.validationMessage === '';
  };
  return show(input, options, (finish, own) => {
    own(input.onDidChangeValue(check));
    own(input.onDidAccept(() => { if (check()) finish({ value: input.value.trim() }); }));
  });
}

type Finish<Value> = (answer: Answer<Value>) => void;
type Own = <Owned extends Disposable>(disposable: Owned) => Owned;
type Asking = QuickInput & { buttons: readonly unknown[]; onDidTriggerButton: (listener: (button: unknown) => void) => Disposable };

function show<Value>(input: QuickInput, frame: StepFrame, listen: (finish: Finish<Value>, own: Own) => void): Promise<Answer<Value>> {
  const asking = input as Asking;
  const disposer = new Disposer();
  asking.title = frame.title;
  asking.ignoreFocusOut = frame.stays ?? false;
  if (frame.canGoBack) asking.buttons = [QuickInputButtons.Back];
  return new Promise<Answer<Value>>((resolve) => {
    const finish: Finish<Value> = (answer) => { resolve(answer); asking.hide(); };
    disposer.own(asking.onDidTriggerButton((button) => { if (button === QuickInputButtons.Back) finish('back'); }));
    disposer.own(asking.onDidHide(() => { resolve('cancelled'); disposer.dispose(); asking.dispose(); }));
    listen(finish, (disposable) => disposer.own(disposable));
    asking.show();
  });
}

/** One step of a dialogue: asks, and notes the answer in `draft`; 'skip' where there is nothing to ask. */
export type Step<Draft> = (draft: Draft, frame: StepFrame) => Promise<Answer<Draft> | 'skip'>;

/**
 * Asks the steps one after the other, with Back to any step already asked; what was answered there is proposed again.
 * Gives the finished draft, or undefined where the user stopped.
 */
export async function askSteps<Draft>(title: string, first: Draft, steps: readonly Step<Draft>[]): Promise<Draft | undefined> {
  const asked: number[] = [];
  let draft = first;
  let at = 0;
  for (let step = steps[at]; step; step = steps[at]) {
    const answer = await step(draft, { title, stays: true, canGoBack: asked.length > 0 });
    if (answer === 'cancelled') return undefined;
    if (answer === 'back') {
      at = asked.pop() ?? at;
    } else {
      if (answer !== 'skip') {
        asked.push(at);
        draft = answer.value;
      }
      at += 1;
    }
  }
  return draft;
}

/** A step that asks for one line of text and keeps it in a field of the draft. */
export function textStep<Field extends string, Draft extends Readonly<Record<Field, string>>>(
  field: Field, options: () => Pick<TextOptions, 'prompt' | 'placeholder' | 'refuse'>,
): Step<Draft> {
  return async (draft, frame) => {
    const answer = await askText({ ...frame, ...options(), value: draft[field] });
    return typeof answer === 'object' ? { value: { ...draft, [field]: answer.value } } : answer;
  };
}
