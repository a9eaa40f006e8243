import type { Memento } from 'vscode';
import type { GitMerging } from '../../workspace/gitMerging';

/** Where it is noted which program git was given last. */
export const noted = 'dossier.mergeProgram';

/** Puts a newer program in the place of one that an earlier version, or another editor, gave to git. */
export async function renewProgram({ stamp, install }: GitMerging, memory: Memento): Promise<void> {
  const given = memory.get(noted);
  if (given === undefined || given === stamp) return;
  await install();
  await memory.update(noted, stamp);
}
