import { accessSync, constants } from 'node:fs';

/** Flags for a Chromium that runs unattended: nothing but the pages under test, no network of its own. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Path of a Chromium-family browser on this machine, or null. */
export function findChromium(): string | null {
  for (const path of ['/usr/bin/chromium']) {
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {}
  }
  return null;
}
