/** Throws where the two are not the same as JSON; there is no node:assert here. */
export function expectSame(actual: unknown, expected: unknown): void {
  const [is, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (is !== wanted) throw new Error(`This is ${is}, but should be ${wanted}.`);
}
