const actions: (() => void)[] = [];

function runActions(): void {
  for (const action of actions.splice(0).reverse()) action();
}

/** Runs the action once when this process ends, in whatever way it can notice; the last one added comes first. */
export function atExit(action: () => void): void {
  if (actions.length === 0) {
    process.once('exit', runActions);
    for (const [signal, code] of [['SIGINT', 130], ['SIGTERM', 143], ['SIGHUP', 129]] as const) {
      // Not once: runners relay a signal that the whole group got already, and the second would end us half way.
      process.on(signal, () => process.exit(code));
    }
  }
  actions.push(action);
}
