/** VS Code calls this inside its web-worker extension host. */
export function run(_root: string, report: (error: unknown, failures?: number) => void): void {
  mocha.run((failures) => {
    report(undefined, failures);
  });
}
