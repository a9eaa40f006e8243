/** How many lines a diff between two texts shows, removed and added ones. */
export function changedLines(before: string, after: string): number {
  const [old, now] = [before.split('\n'), after.split('\n')];
  let first = 0;
  while (first < old.length && first < now.length && old[first] === now[first]) first++;
  let last = 0;
  while (last < Math.min(old.length, now.length) - first && old.at(-1 - last) === now.at(-1 - last)) last++;
  const [removed, added] = [old.slice(first, old.length - last), now.slice(first, now.length - last)];
  return removed.length + added.length - 2 * longestCommon(removed, added);
}

/** The length of the longest common subsequence; the lists are what is left between equal ends, so they are short. */
function longestCommon(left: readonly string[], right: readonly string[]): number {
  let row = right.map(() => 0);
  for (const line of left) {
    const above = row;
    row = [];
    right.forEach((other, at) => {
      row.push(line === other ? (above[at - 1] ?? 0) + 1 : Math.max(above[at] ?? 0, row[at - 1] ?? 0));
    });
  }
  return row.at(-1) ?? 0;
}
