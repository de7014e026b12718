import { canonicalJson } from '../../core/share/canonical.ts';
import type { SigningKey } from '../../core/share/publication.ts';
import type { Signature } from '../../core/share/read-shared.ts';
import { fromBase64, toBase64 } from '../base64.ts';

const bytesOf = (content: unknown) => new TextEncoder().encode(canonicalJson(content));

/**
 * Whether a signature fits the content (the file without its `signature`, in its canonical form).
 * Rejects with a `NotSupportedError` where the browser has no Ed25519 (Chromium before 137, Firefox before 129).
 */
export async function fits(content: unknown, { key, value }: Signature): Promise<boolean> {
  const publicKey = await crypto.subtle.importKey('raw', fromBase64(key), 'Ed25519', false, ['verify']);
  return crypto.subtle.verify('Ed25519', publicKey, fromBase64(value), bytesOf(content));
}

/** A new key pair. Rejects with a `NotSupportedError` where the browser has no Ed25519. */
export async function makeSigningKey(): Promise<SigningKey> {
  const pair = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair;
  const { kty = '', crv = '', d = '', x = '' } = await crypto.subtle.exportKey('jwk', pair.privateKey);
  return { key: toBase64(await crypto.subtle.exportKey('raw', pair.publicKey)), secret: { kty, crv, d, x } };
}

/** The content with its signature, ready to be written as JSON. */
export async function sign<T extends object>(
  content: T,
  { key, secret }: SigningKey,
): Promise<T & { signature: Signature }> {
  const privateKey = await crypto.subtle.importKey('jwk', secret, 'Ed25519', false, ['sign']);
  const value = await crypto.subtle.sign('Ed25519', privateKey, bytesOf(content));
  return { ...content, signature: { key, value: toBase64(value) } };
}

/** A key as two people compare it over the telephone: `3F2A 91C0 …`, the first 80 bits of its SHA-256. */
export async function fingerprint(key: string): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', fromBase64(key)));
  const hex = Array.from(hash.slice(0, 10), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return (hex.toUpperCase().match(/.{4}/g) ?? []).join(' ');
}

/** SHA-256 of a text, in hex. */
export async function digest(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
