/** Traditional characters and, at the same places, the simplified ones. */
export interface CharacterPairs {
  traditional: string;
  simplified: string;
}

/** The block of the usual Chinese characters. */
const FIRST = 0x4e00;
const SIZE = 0x5200;

/** By code from `FIRST` on, the code of the simplified form; 0 for what is written in one way only. Made once for a page. */
const simplifiedOf = new Uint16Array(SIZE);

/**
 * Makes the traditional characters known. The list is too long for a page's first load, and it is the same for everybody:
 * who loads it tells it here, before anything is indexed. Until then traditional characters stay as they are.
 */
export function knowTraditional({ traditional, simplified }: CharacterPairs): void {
  for (let at = 0; at < traditional.length; at++)
    simplifiedOf[traditional.charCodeAt(at) - FIRST] = simplified.charCodeAt(at);
}

/** `text` in simplified characters, as long as before. A character with several simple forms gets the usual one. */
export function simplify(text: string): string {
  let simple = '';
  let done = 0;
  for (let at = 0; at < text.length; at++) {
    const place = text.charCodeAt(at) - FIRST;
    // A place outside the block has no entry.
    const code = place >= 0 && place < SIZE ? (simplifiedOf[place] as number) : 0;
    if (code === 0) continue;
    simple += text.slice(done, at) + String.fromCharCode(code);
    done = at + 1;
  }
  return done === 0 ? text : simple + text.slice(done);
}
