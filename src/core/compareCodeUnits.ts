/** Orders texts by their UTF-16 code units, the same on every machine and in every language. */
export function compareCodeUnits(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
