import { FileProblem } from './file-problem.ts';

/** What is told of a document, in its order. Names come without their namespace. */
export interface XmlListener {
  open: (name: string, attributes: string) => void;
  text: (text: string) => void;
  close: (name: string) => void;
}

/** Characters that a tag may have; workbooks have some hundred. */
const MAX_TAG = 65_536;

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Puts the five named entities and those by number into their characters; others stay as they stand, none is expanded. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{1,8}));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return Object.hasOwn(ENTITIES, name) ? (ENTITIES[name] ?? whole) : whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** The value of an attribute in the text of a tag; undefined where it has none. `name` may hold no special characters. */
export function attributeOf(attributes: string, name: string): string | undefined {
  for (let at = attributes.indexOf(name); at >= 0; at = attributes.indexOf(name, at + 1)) {
    const before = attributes.charCodeAt(at - 1);
    // After a blank, or after the colon of a namespace.
    if (!(before <= 32 || before === 58)) continue;
    const match = /^\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(attributes.slice(at + name.length));
    if (match) return decodeEntities(match[1] ?? match[2] ?? '');
  }
  return undefined;
}

/** Where the tag that begins at `from` ends; -1 when that is still to come. A `>` in quotes does not end it. */
function endOfTag(text: string, from: number): number {
  let quote = '';
  for (let at = from; at < text.length; at++) {
    const char = text[at] as string;
    if (quote) {
      if (char === quote) quote = '';
    } else if (char === '"' || char === "'") quote = char;
    else if (char === '>') return at;
  }
  return -1;
}

/** What stands between two marks and is no tag. */
const AREAS = [
  { begin: '<!--', end: '-->', isText: false },
  { begin: '<![CDATA[', end: ']]>', isText: true },
  { begin: '<?', end: '?>', isText: false },
] as const;

/**
 * Reads XML piece by piece, in one pass and in little memory. It knows no document types: a file that declares entities of its
 * own is refused. Throws a {@link FileProblem}.
 */
export function createXmlScanner(listener: XmlListener): {
  push: (piece: string) => void;
  /** Says that there is no more. */
  end: () => void;
} {
  let rest = '';
  let area: (typeof AREAS)[number] | null = null;

  const skipArea = (): boolean => {
    if (!area) return true;
    const end = rest.indexOf(area.end);
    const upTo = end < 0 ? Math.max(0, rest.length - 2) : end;
    if (area.isText && upTo > 0) listener.text(rest.slice(0, upTo));
    rest = rest.slice(end < 0 ? upTo : end + area.end.length);
    if (end >= 0) area = null;
    return end >= 0;
  };

  const tell = (tag: string) => {
    if (tag.length > MAX_TAG) throw new FileProblem('xml');
    if (tag.startsWith('!')) {
      if (tag.includes('[')) throw new FileProblem('xml');
      return;
    }
    const isEnd = tag.startsWith('/');
    const isWhole = tag.endsWith('/');
    const inner = tag.slice(isEnd ? 1 : 0, isWhole ? -1 : undefined);
    const blank = inner.search(/\s/);
    const fullName = blank < 0 ? inner : inner.slice(0, blank);
    const name = fullName.slice(fullName.indexOf(':') + 1);
    if (isEnd) return listener.close(name);
    listener.open(name, blank < 0 ? '' : inner.slice(blank));
    if (isWhole) listener.close(name);
  };

  return {
    push: (piece) => {
      rest += piece;
      let at = 0;
      if (!skipArea()) return;
      for (;;) {
        const tag = rest.indexOf('<', at);
        const stop = tag < 0 ? lastWhole(rest, at) : tag;
        if (stop > at) listener.text(decodeEntities(rest.slice(at, stop)));
        at = stop;
        if (tag < 0 || rest.length - tag < 9) {
          // So few characters may be the beginning of a comment.
          if (tag < 0 || endOfTag(rest, tag) < 0) break;
        }
        area = AREAS.find(({ begin }) => rest.startsWith(begin, tag)) ?? null;
        if (area) {
          rest = rest.slice(tag + area.begin.length);
          at = 0;
          if (!skipArea()) return;
          continue;
        }
        const end = endOfTag(rest, tag);
        if (end < 0) break;
        tell(rest.slice(tag + 1, end));
        at = end + 1;
      }
      rest = rest.slice(at);
      if (rest.length > MAX_TAG) throw new FileProblem('xml');
    },
    end: () => {
      if (area || rest.trim() !== '') throw new FileProblem('xml');
    },
  };
}

/** The end of the text that can be told already: an entity may still be cut in two. */
function lastWhole(text: string, from: number): number {
  const entity = text.lastIndexOf('&');
  return entity >= from && text.length - entity < 12 && !text.includes(';', entity) ? entity : text.length;
}
