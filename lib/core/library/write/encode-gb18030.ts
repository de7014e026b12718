import { TextDecoder } from '../read/text-decoder.ts';

/** By character: its bytes, most significant first. Made once, by reading every sequence of two and four bytes back. */
let table: Map<number, number[]> | null = null;

const inRange = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at);
/** Four-byte sequences in the order of their numbers; those below stand for characters of 16 bits, 39,420 of them. */
const fourBytes = (number: number) => [
  0x81 + Math.floor(number / 12_600),
  0x30 + (Math.floor(number / 1260) % 10),
  0x81 + (Math.floor(number / 10) % 126),
  0x30 + (number % 10),
];
const FOUR_BYTE_COUNT = 39_420;
/** The number of the sequence that stands for U+10000; from there on they are in the order of Unicode. */
const ASTRAL = 189_000;

function makeTable(): Map<number, number[]> {
  const decoder = new TextDecoder('gb18030');
  const made = new Map<number, number[]>();
  const add = (bytes: number[]) => {
    const text = decoder.decode(Uint8Array.from(bytes));
    const code = text.codePointAt(0) ?? 0;
    const isOne = text.length === (code > 0xffff ? 2 : 1) && code !== 0xfffd;
    if (isOne && !made.has(code)) made.set(code, bytes);
  };
  const seconds = [...inRange(0x40, 0x7e), ...inRange(0x80, 0xfe)];
  for (const first of inRange(0x81, 0xfe)) for (const second of seconds) add([first, second]);
  for (let number = 0; number < FOUR_BYTE_COUNT; number++) add(fourBytes(number));
  return made;
}

/** Text in GB18030, in which Chinese Windows programs read files without a mark; every character has its bytes. */
export function encodeGb18030(text: string): Uint8Array<ArrayBuffer> {
  table ??= makeTable();
  const bytes: number[] = [];
  for (const char of text) {
    const code = char.codePointAt(0) as number;
    if (code < 0x80) bytes.push(code);
    else if (code > 0xffff) bytes.push(...fourBytes(ASTRAL + code - 0x10000));
    else bytes.push(...(table.get(code) ?? [0x3f]));
  }
  return Uint8Array.from(bytes);
}
