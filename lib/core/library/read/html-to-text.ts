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

/** The words of a piece of HTML: blocks and line breaks as line breaks, list items with a dash, nothing of markup or script. */
export function htmlToText(html: string): string {
  if (html.length > MAX_HTML || !/[<&]/.test(html)) return html;
  const bare = html
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<(script|style|head|template)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replace(/\s+/g, ' ')
    .replace(/<br\s*\/?>\s*/gi, '\n')
    .replace(/<li\b[^>]*>/gi, '\n- ')
    .replace(/<\/?(p|div|h[1-6]|ul|ol|table|tr|blockquote|pre)\b[^>]*>/gi, '\n')
    .replace(/<\/?[a-z][^>]*>/gi, '');
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
