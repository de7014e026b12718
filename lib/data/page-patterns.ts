/** The origin of a web page, or null when `address` is none that can be taught. A missing scheme is taken for https. */
export function originOf(address: string): string | null {
  const typed = address.trim();
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`;
  const url = URL.parse(withScheme);
  if (!url || !/^https?:$/.test(url.protocol) || url.hostname === '') return null;
  return url.origin;
}

/** A path segment that names one thing among many, a conversation say: it has a digit, or is a word of its own making. */
const namesOneThing = (segment: string) =>
  /\d/.test(segment) || segment.length > 24 || /[^a-z._-]/i.test(segment);

/**
 * Match patterns for a taught page. The last step of a path often names the open conversation, by number or by name, and
 * anything behind such a step does: so `/seller/inbox` and `/seller/inbox/4711` take `/seller/*`, `/inbox` takes
 * `/inbox*`, and a page at the top of its host the whole host.
 */
export function patternsOf(address: string): string[] {
  const url = new URL(address);
  const segments = url.pathname.split('/').filter(Boolean);
  const named = segments.findIndex(namesOneThing);
  const fixed = named < 0 ? segments : segments.slice(0, named);
  if (fixed.length === 0) return [`${url.origin}/*`];
  if (fixed.length === 1) return [`${url.origin}/${fixed[0]}${named < 0 ? '' : '/'}*`];
  return [`${url.origin}/${fixed.slice(0, -1).join('/')}/*`];
}

/** What the browser is asked for so that pages with these match patterns can be read: their hosts, no more. */
export function originsOf(patterns: readonly string[]): string[] {
  return [...new Set(patterns.map((pattern) => pattern.replace(/^(https?:\/\/[^/]+\/).*$/, '$1*')))];
}

/** An id for a taught page that no other site has: `taught-chat-example-com`. */
export function idFor(origin: string, taken: readonly string[]): string {
  const host = new URL(origin).host.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  const id = `taught-${host.replace(/^-|-$/g, '').slice(0, 80)}`;
  for (let n = 1; ; n += 1) {
    const tried = n === 1 ? id : `${id}-${n}`;
    if (!taken.includes(tried)) return tried;
  }
}
