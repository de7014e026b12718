import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { findChromium } from './chromium.ts';
import { howToInstall } from './how-to-install.ts';
import { missingPackages } from './missing-packages.ts';

const MINUTES = 60_000;

/** What a command prints, or null when it is not there or fails. */
function ask(program: string, ...args: string[]): string | null {
  const { status, stdout } = spawnSync(program, args, { encoding: 'utf8', timeout: 20_000 });
  return status === 0 ? stdout.trim() : null;
}

/** The lines of `/etc/os-release`; empty elsewhere. */
function readOsRelease(): Record<string, string> {
  try {
    const lines = readFileSync('/etc/os-release', 'utf8').matchAll(/^([A-Z_]+)="?([^"\n]*)"?$/gm);
    return Object.fromEntries([...lines].map(([, key = '', value = '']) => [key, value]));
  } catch {
    return {};
  }
}

/** Version of an installed Debian package. */
function debianVersion(name: string): string | null {
  const status = ask('dpkg', '-s', name) ?? '';
  return status.match(/^Status: install ok installed$[\s\S]*?^Version: (.+)$/m)?.[1] ?? null;
}

/** How apt-get may be run without asking anybody: as root, by a sudo that wants no password, or (null) not at all. */
function aptGet(): string[] | null {
  if (process.platform !== 'linux' || ask('apt-get', '--version') === null) return null;
  if (process.getuid?.() === 0) return ['apt-get'];
  return ask('sudo', '-n', 'true') === null ? null : ['sudo', '-n', 'apt-get'];
}

/** Runs apt-get with its progress in the terminal; true when it ended well. */
function runApt(apt: string[], timeout: number): boolean {
  // A system cut off from the network must hear of it in seconds, not in minutes.
  const [program = '', ...args] = [...apt, '-o', 'Acquire::http::Timeout=30', '-o', 'Acquire::Retries=1'];
  console.log(`> ${apt.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status, error } = spawnSync(program, args, { stdio: 'inherit', timeout, env });
  if (error) console.error(`apt-get: ${error.message}`);
  return status === 0;
}

function install(apt: string[], packages: string[]): void {
  const names = packages.join(', ');
  console.log(`QinDa's tests and demo need ${names}: installing with apt-get.`);
  const done =
    runApt([...apt, 'update'], 5 * MINUTES) &&
    runApt([...apt, 'install', '-y', '--no-install-recommends', ...packages], 20 * MINUTES);
  if (!done) console.error(`Could not install ${names}.`);
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
