import { decodeEntities } from './scan-xml.ts';

const NAMED: Readonly<Record<string, string>> = {
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  rsquo: '’',
  lsquo: '‘',
};

/** What is longer is no phrase, whatever it says, and is left as it stands. */
const MAX_HTML = 50_000;

/** Stand where a block begins or ends: a line for itself, or a paragraph with space around it. */
const LINE = '\u0001';
const PARAGRAPH = '\u0002';
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are the two above
const BREAKS = / *[\n\u0001\u0002][ \n\u0001\u0002]*/g;

/**
 * What a run of block ends and `<br>` is on the screen. A `<br>` that ends the words of a block adds nothing to the block's own
 * end; one that is alone in a block is an empty line.
 */
function breakOf(run: string): string {
  const bare = run.replaceAll(' ', '');
  const breaks = bare.split('\n').length - 1;
  if (breaks === bare.length) return bare;
  const lines = breaks + (bare.startsWith('\n') ? 0 : 1);
  return '\n'.repeat(run.includes(PARAGRAPH) ? Math.max(2, lines) : lines);
}

/** The words of a piece of HTML: blocks and line breaks as line breaks, list items with a dash, nothing of markup or script. */
export function htmlToText(html: string): string {
  if (html.length > MAX_HTML || !/[<&]/.test(html)) return html;
  const bare = html
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<(script|style|head|template)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replace(/\s+/g, ' ')
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<li\b[^>]*>/gi, `${LINE}- `)
    .replace(/<\/?(p|h[1-6]|ul|ol|table|blockquote|pre)\b[^>]*>/gi, PARAGRAPH)
    .replace(/<\/?(div|li|tr)\b[^>]*>/gi, LINE)
    .replace(/<\/?[a-z][^>]*>/gi, '')
    .replace(BREAKS, breakOf);
  const named = bare.replace(/&(\w+);/g, (whole, name) =>
    Object.hasOwn(NAMED, name) ? (NAMED[name] ?? whole) : whole,
  );
  return decodeEntities(named)
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n[ \t]+/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Names or addresses of the pictures in a piece of HTML. */
export function imagesIn(html: string): string[] {
  return Array.from(html.matchAll(/<img\b[^>]*?\bsrc\s*=\s*["']([^"']+)["']/gi), (match) =>
    decodeEntities(match[1] ?? ''),
  );
}
