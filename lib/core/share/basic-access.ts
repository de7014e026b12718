import type { Access } from './subscription.ts';

/** What a request says of who asks (RFC 7617, names and passwords in UTF-8); null: nothing. */
export function basicAccess({ user, password }: Access): string | null {
  if (user === '') return null;
  const bytes = new TextEncoder().encode(`${user}:${password}`);
  return `Basic ${btoa(String.fromCharCode(...bytes))}`;
}
