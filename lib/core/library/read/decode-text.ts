import { FileProblem } from './file-problem.ts';
import type { Encoding } from './outcome.ts';
import { TextDecoder } from './text-decoder.ts';

function readMark(bytes: Uint8Array): Encoding | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : null;
}

function tryDecode(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * The text of a file. A chosen encoding is taken as it is, what cannot be read in it becoming U+FFFD, so that the user sees
 * it and chooses another. Else: byte order mark, then strict UTF-8, then GB18030 (in which Excel writes CSV on Chinese
 * Windows). Throws a {@link FileProblem} when none of them fits.
 */
export function decodeText(bytes: Uint8Array, chosen?: Encoding): { text: string; encoding: Encoding } {
  if (chosen) return { text: new TextDecoder(chosen).decode(bytes), encoding: chosen };
  const marked = readMark(bytes);
  for (const encoding of marked ? [marked] : (['utf-8', 'gb18030'] as const)) {
    const text = tryDecode(bytes, encoding);
    if (text !== null) return { text, encoding };
  }
  throw new FileProblem('encoding');
}
