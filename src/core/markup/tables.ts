import type { Chunk } from './chunk';
import type { Surroundings } from './containers';
import { readPipeTable } from './pipeTables';

/** Reads running text of the chunk from `from` to `to`, such as a cell. */
export type ReadText = (from: number, to: number) => void;
/** Reads a chunk of blocks, such as a cell of several lines. */
export type ReadBlocks = (chunk: Chunk) => void;

/** Behind the table that begins with the line at `start`, or -1 where none does. */
export function readTable(around: Surroundings, start: number, lineEnd: number, readText: ReadText, readBlocks: ReadBlocks): number {
  void readBlocks;
  return readPipeTable(around, start, lineEnd, readText);
}
