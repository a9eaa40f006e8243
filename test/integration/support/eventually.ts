const interval = 25;

/** Repeats `check` until it no longer throws and gives its result; after twenty seconds, or so many, throws what it threw last. */
export async function eventually<Result>(check: () => Result | Promise<Result>, seconds = 20): Promise<Result> {
  const end = Date.now() + 1000 * seconds;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > end) throw error;
      await pause(interval);
    }
  }
}

/** Long enough for anything that is under way to have its effect, before a test says that nothing happened. */
export async function settled(): Promise<void> {
  await pause(350);
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => { setTimeout(resolve, milliseconds); });
}
