import { inParts, type Steps } from '../steps';
import type { MemberChange } from './changedMembers';
import { JsonColumns } from './jsonColumns';
import { JsonText, type Piece } from './jsonText';

/** So many nodes are taken over at once. */
const aStep = 1 << 16;

/** Of more pieces than this one is made: to find a node among them takes longer and longer. */
const mostPieces = 100;

/** The nodes of a changed text, its characters flat in memory, in steps: those of the old one where they are now, those that were read among them. */
export function* spliceJson(before: JsonText, text: string, changes: readonly MemberChange[]): Steps<JsonText> {
  const pieces = splicedPieces(before, changes).map((piece) => ({ ...piece, text, back: 0 }));
  return pieces.length <= mostPieces ? new JsonText(text, pieces) : yield* gathered(text, pieces);
}

/** The same of a text that need not be put together for it: all is read where it was read before. */
export function spliceEdited(before: JsonText, text: string, changes: readonly MemberChange[]): JsonText {
  return new JsonText(text, splicedPieces(before, changes));
}

function* gathered(text: string, pieces: readonly Piece[]): Steps<JsonText> {
  const columns = new JsonColumns(pieces.at(-1)?.to ?? 0);
  for (const piece of pieces) {
    yield* inParts(piece.to - piece.from, aStep, (from, to) => { columns.append(piece, piece.from + from, piece.from + to); });
    yield;
  }
  return columns.toJsonText(text);
}

/** Nodes of the old text that others take the place of; `piecesAt` gives these, by the first node's number now and how far what is before it has moved. */
interface Replaced {
  readonly from: number;
  readonly to: number;
  readonly piecesAt: (node: number, shift: number) => readonly Piece[];
  /** How far what follows has moved in the text; undefined where that is as it was before. */
  readonly shift?: number;
}

function splicedPieces(before: JsonText, changes: readonly MemberChange[]): readonly Piece[] {
  const containers = new Set(changes.flatMap((change) => change.containers));
  const replaced = [...[...containers].map((node) => stretched(before, node, changes)), ...changes.map(changedNodes)]
    .sort((one, other) => one.from - other.from || one.to - other.to);
  const pieces: Piece[] = [];
  let [done, counted, moved] = [0, 0, 0];
  for (const { from, to, piecesAt, shift = moved } of replaced) {
    pieces.push(...kept(before, done, from, counted, moved));
    const come = piecesAt(from + counted, moved);
    pieces.push(...come);
    counted = (come.at(-1)?.to ?? from + counted) - to;
    [done, moved] = [to, shift];
  }
  return [...pieces, ...kept(before, done, before.after(before.root), counted, moved)];
}

/** An object around some changes is a piece by itself: it moves less at its beginning than at its end. */
function stretched(before: JsonText, node: number, changes: readonly MemberChange[]): Replaced {
  const inside = changes.filter(({ containers }) => containers.includes(node));
  const count = before.after(node) - node + inside.reduce((sum, { oldNodes, members }) => sum + members.count - (oldNodes.to - oldNodes.from), 0);
  const end = before.end(node) + (inside.at(-1)?.shift ?? 0);
  return {
    from: node, to: node + 1,
    piecesAt: (at, shift) => [{
      columns: {
        kinds: Uint8Array.of(before.kind(node)), starts: Uint32Array.of(before.start(node) + shift), ends: Uint32Array.of(end), next: Uint32Array.of(count),
      },
      from: at, to: at + 1, counted: at, shift: 0, text: '', back: 0,
    }],
  };
}

function changedNodes({ oldNodes, members, back, shift }: MemberChange): Replaced {
  return { ...oldNodes, shift, piecesAt: (at) => kept(members, 0, members.count, at, back) };
}

/** Nodes that stay, as they are counted and where they stand now. */
function kept(before: JsonText, from: number, to: number, counted: number, shift: number): readonly Piece[] {
  return before.pieces.filter((piece) => piece.from < to && piece.to > from).map((piece) => ({
    ...piece, from: Math.max(piece.from, from) + counted, to: Math.min(piece.to, to) + counted,
    counted: piece.counted + counted, shift: piece.shift + shift, back: piece.back + shift,
  }));
}
