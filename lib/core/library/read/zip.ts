import { Inflate } from 'fflate';
import { FileProblem } from './file-problem.ts';
import { MAX_ENTRIES, MAX_INFLATED_BYTES } from './limits.ts';
import { TextDecoder } from './text-decoder.ts';

interface Entry {
  name: string;
  method: number;
  size: number;
  packedSize: number;
  at: number;
}

/** A zip whose list of contents was read; nothing is inflated before it is asked for. */
export interface Zip {
  names: string[];
  /** Gives the content of a file in pieces as they are inflated; false where there is no such file. */
  read: (name: string, onPiece: (bytes: Uint8Array) => void) => boolean;
}

const END = 0x06054b50;
const LISTED = 0x02014b50;
const LOCAL = 0x04034b50;
/** The end record is 22 bytes and a comment of at most 65,535. */
const END_REACH = 65_557;
/** Packed bytes inflated at once: at the best rate there is, 1,032 to 1, they give 17 MB. */
const PIECE = 16_384;

/** Whether the bytes begin as a zip does. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - END_REACH); at--)
    if (view.getUint32(at, true) === END) return at;
  throw new FileProblem('zip');
}

/** Stands where a number has more than 32 bits, or where a program that streams did not know that it has not. */
const TOO_LONG = 0xffffffff;
/** The part of an entry with its long numbers (Zip64). */
const LONG = 0x0001;

/** The long numbers of an entry, from the parts that stand behind its name; none where it has no such part. */
function readLong(view: DataView, begin: number, length: number): number[] {
  for (let at = begin; at + 4 <= begin + length; ) {
    const size = view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === LONG)
      return Array.from({ length: Math.floor(size / 8) }, (_, number) =>
        Number(view.getBigUint64(at + 4 + number * 8, true)),
      );
    at += 4 + size;
  }
  return [];
}

function listEntries(bytes: Uint8Array, view: DataView): Entry[] {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > MAX_ENTRIES) throw new FileProblem('bomb', String(count));
  const entries: Entry[] = [];
  for (let number = 0; number < count; number++) {
    if (view.getUint32(at, true) !== LISTED) throw new FileProblem('zip');
    const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
    const [name, extra, comment] = [28, 30, 32].map((from) => view.getUint16(at + from, true)) as [
      number,
      number,
      number,
    ];
    if (flags & 1) throw new FileProblem('locked');
    const long = readLong(view, at + 46 + name, extra);
    // In this order, and only those that do not fit.
    const [size, packedSize, local] = [24, 20, 42].map((from) => {
      const short = view.getUint32(at + from, true);
      return short === TOO_LONG ? (long.shift() ?? short) : short;
    }) as [number, number, number];
    entries.push({
      name: new TextDecoder('utf-8').decode(bytes.subarray(at + 46, at + 46 + name)).replaceAll('\\', '/'),
      ...{ method, packedSize, size, at: local },
    });
    at += 46 + name + extra + comment;
  }
  return entries;
}

/**
 * Opens a zip. What it says of its contents is judged before anything is inflated, and what comes out is held to it. Throws a
 * {@link FileProblem}: `zip` damaged · `locked` with a password · `bomb` more than is ever read.
 */
export function openZip(bytes: Uint8Array): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = guard(() => listEntries(bytes, view));
  const claimed = entries.reduce((sum, { size }) => sum + size, 0);
  if (claimed > MAX_INFLATED_BYTES) throw new FileProblem('bomb', `${Math.round(claimed / 1e6)} MB`);
  const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  return {
    names: entries.map(({ name }) => name),
    read: (name, onPiece) => {
      const entry = byName.get(name.toLowerCase());
      if (entry) guard(() => inflate(bytes, view, entry, onPiece));
      return entry !== undefined;
    },
  };
}

function inflate(bytes: Uint8Array, view: DataView, entry: Entry, onPiece: (bytes: Uint8Array) => void) {
  const { at, method, packedSize, size } = entry;
  if (view.getUint32(at, true) !== LOCAL) throw new FileProblem('zip');
  const begin = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const packed = bytes.subarray(begin, begin + packedSize);
  if (packed.length !== packedSize) throw new FileProblem('zip');
  if (method === 0) return onPiece(packed);
  if (method !== 8) throw new FileProblem('zip');
  let got = 0;
  const stream = new Inflate((piece) => {
    got += piece.length;
    if (got > size) throw new FileProblem('bomb', entry.name);
    if (piece.length > 0) onPiece(piece);
  });
  for (let from = 0; from < packed.length || from === 0; from += PIECE)
    stream.push(packed.subarray(from, from + PIECE), from + PIECE >= packed.length);
  if (got !== size) throw new FileProblem('zip');
}

/** Whatever goes wrong while reading bytes that are not what they should be is a damaged zip. */
function guard<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof RangeError || (error instanceof Error && 'code' in error))
      throw new FileProblem('zip');
    throw error;
  }
}
