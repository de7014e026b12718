import { existsSync } from 'node:fs';
import { aptGet, ask, install, readOsRelease } from './apt.ts';
import { findChromium } from './chromium.ts';
import { howToInstall } from './how-to-install.ts';
import { missingPackages } from './missing-packages.ts';

/** Version of an installed Debian package. */
function debianVersion(name: string): string | null {
  const status = ask('dpkg', '-s', name) ?? '';
  return status.match(/^Status: install ok installed$[\s\S]*?^Version: (.+)$/m)?.[1] ?? null;
}

/**
 * Path of a Chromium-family browser. On Debian and its kin, where we may, first installs what is missing: the
 * browser, its Chinese language pack, a Chinese font (minutes; progress in the terminal). Throws with what to
 * install by hand when there is no browser in the end; a missing pack or font is only a warning.
 */
export function ensureChromium(): string {
  const found = findChromium();
  if (process.platform !== 'linux') {
    if (found === null) throw new Error(howToInstall(process.platform, {}));
    return found;
  }
  const system = readOsRelease();
  const missing = missingPackages({
    distribution: system.ID ?? '',
    browser: found,
    debianChromium: debianVersion('chromium'),
    speaksChinese: existsSync('/usr/lib/chromium/locales/zh-CN.pak'),
    showsChinese: Boolean(ask('fc-list', ':lang=zh')),
  });
  const apt = missing.length ? aptGet() : null;
  if (apt) install(apt, missing);
  else if (found && missing.length) console.warn(`For Chinese text and menus install: ${missing.join(', ')}`);
  const browser = found ?? findChromium();
  if (browser === null) throw new Error(howToInstall(process.platform, system));
  return browser;
}
