import { rawAddress } from '../../core/share/raw-address.ts';

/** Why an address cannot be subscribed to: `none` no address at all · `insecure` not https · `secret` holds a name or password. */
export type AddressFault = 'none' | 'insecure' | 'secret';

/** This computer itself: what travels nowhere needs no https. */
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/**
 * The address of a library file as it was typed or pasted. A missing scheme is taken for https; a fragment is dropped, for
 * no server sees it; of a Git host's page about a file the file itself is meant. Plain http is taken only from this computer.
 */
export function readAddress(
  typed: string,
): { ok: true; address: string; origin: string } | { ok: false; fault: AddressFault } {
  const text = typed.trim();
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`);
  if (!url || text === '' || url.hostname === '') return { ok: false, fault: 'none' };
  if (url.username !== '' || url.password !== '') return { ok: false, fault: 'secret' };
  const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.test(url.hostname));
  if (!isSafe) return { ok: false, fault: 'insecure' };
  url.hash = '';
  const { href, origin } = rawAddress(url);
  return { ok: true, address: href, origin };
}

/** What the browser is asked for so that an address can be fetched: its origin, no more. */
export const originPattern = (address: string): string => `${new URL(address).origin}/*`;
