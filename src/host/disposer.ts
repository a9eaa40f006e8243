/** What VS Code calls a Disposable, as an interface: its class of that name asks for more. */
export interface Disposable {
  dispose(): unknown;
}

/** Owns disposables and disposes them with itself, the newest first. */
export class Disposer implements Disposable {
  readonly #owned: Disposable[] = [];

  /** Takes over `disposable` and gives it back. */
  own<Owned extends Disposable>(disposable: Owned): Owned {
    this.#owned.push(disposable);
    return disposable;
  }

  dispose(): void {
    for (const disposable of this.#owned.splice(0).reverse()) disposable.dispose();
  }
}

/** Several disposables as one. */
export function together(...disposables: Disposable[]): Disposable {
  const all = new Disposer();
  for (const disposable of disposables) all.own(disposable);
  return all;
}
