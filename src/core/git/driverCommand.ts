/** The command that git runs, through a shell, to merge: these words, then the base, ours and theirs. */
export function driverCommand(words: readonly string[]): string {
  return `${words.map(shellWord).join(' ')} %O %A %B`.replaceAll(/%(?![OAB](?: |$))/gu, '%%');
}

/** A word as a POSIX shell takes it whole. */
export function shellWord(word: string): string {
  return /^[\w./:=-]+$/u.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
