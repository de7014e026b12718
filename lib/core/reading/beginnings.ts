/*
 * With which letters a match of a pattern can begin. Most cues are tried on a message in vain; a cue none of whose
 * beginnings stands in it need not be tried at all.
 */

/** So many letters are looked at; what a beginning has less, may be followed by anything. */
export const LONGEST = 3;
/** A pattern with more beginnings than this is known by shorter ones, or the lists would cost more than they spare. */
const MOST = 80;

/** Beginnings, and whether what stands there may still go on in the next piece of the pattern. */
type Piece = Map<string, boolean>;

const NOTHING: Piece = new Map([['', true]]);
const ANYTHING: Piece = new Map([['', false]]);
const oneOf = (letters: Iterable<string>): Piece => new Map(Array.from(letters, (one) => [one, true]));

/** Where anything may follow one way, it does not matter that another way goes on. */
function add(to: Piece, text: string, goesOn: boolean): void {
  to.set(text, goesOn && (to.get(text) ?? true));
}

function either(a: Piece, b: Piece): Piece {
  const both = new Map(a);
  for (const [text, goesOn] of b) add(both, text, goesOn);
  return both;
}

function shorten(piece: Piece, length: number): Piece {
  const short: Piece = new Map();
  for (const text of piece.keys()) short.set(text.slice(0, length), false);
  return short;
}

function then(a: Piece, b: Piece): Piece {
  let all: Piece = new Map();
  for (const [text, goesOn] of a) {
    if (!goesOn || text.length >= LONGEST) add(all, text, false);
    else for (const [next, on] of b) add(all, (text + next).slice(0, LONGEST), on);
  }
  for (let length = LONGEST - 1; all.size > MOST && length > 0; length--) all = shorten(all, length);
  return all;
}

/** Reads a pattern from left to right; what it does not know counts as any letter. */
class PatternReader {
  private at = 0;
  private readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  readChoice(): Piece {
    let all = this.readSequence();
    while (this.takes(/\|/y)) all = either(all, this.readSequence());
    return all;
  }

  private takes(pattern: RegExp): string | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.source)?.[0] ?? null;
    this.at += found?.length ?? 0;
    return found;
  }

  private readSequence(): Piece {
    let all = NOTHING;
    while (this.at < this.source.length && !/[|)]/.test(this.source.charAt(this.at))) {
      const atom = this.readAtom();
      const times = this.takes(/(?:[*+?]|\{\d+(?:,\d*)?\})\??/y) ?? '';
      const again = /^(?:[*+]|\{)/.test(times) ? then(atom, ANYTHING) : atom;
      const isOptional = /^(?:[*?]|\{0)/.test(times);
      all = then(all, isOptional ? either(again, NOTHING) : again);
    }
    return all;
  }

  private readAtom(): Piece {
    const around = this.takes(/\((?:\?(?:<?[=!]|:))?/y);
    if (around !== null) {
      const inside = this.readChoice();
      this.at++;
      return /[=!]$/.test(around) ? NOTHING : inside;
    }
    if (this.takes(/[\^$]|\\b/y)) return NOTHING;
    const set = this.takes(/\[(?:\\.|[^\]\\])*\]/y);
    if (set)
      return /^\[\^|\\[a-z]|[^\\]-/.test(set) ? ANYTHING : oneOf(set.slice(1, -1).replaceAll('\\', ''));
    const code = this.takes(/\\u[\dA-Fa-f]{4}/y);
    if (code) return oneOf(String.fromCharCode(Number.parseInt(code.slice(2), 16)));
    if (this.takes(/\\d/y)) return oneOf('0123456789');
    if (this.takes(/\.|\\[a-zA-Z](?:\{[^}]*\})?/y)) return ANYTHING;
    this.takes(/\\/y);
    return oneOf(this.source.charAt(this.at++));
  }
}

/** The beginnings (up to {@link LONGEST} UTF-16 units) of what `source` matches; null when it can begin with anything. */
export function beginnings(source: string): ReadonlySet<string> | null {
  const all = new Set(new PatternReader(source).readChoice().keys());
  return all.has('') ? null : all;
}
