import { describe, expect, test } from 'vitest';
import { findChromium, type Machine } from '../../support/chromium.ts';
import { howToInstall } from '../../support/how-to-install.ts';

/** A computer on which just these programs can be run; a value is where a link leads, or a script's first lines. */
function machine(
  programs: Record<string, string>,
  env: Record<string, string> = { PATH: '/usr/local/bin:/usr/bin' },
  platform: NodeJS.Platform = 'linux',
): Machine {
  return {
    platform,
    env,
    resolve: (path) =>
      path in programs ? (programs[path]?.startsWith('/') ? (programs[path] ?? null) : path) : null,
    head: (path) => programs[path] ?? '',
  };
}

describe('looking for a browser', () => {
  test('QINDA_BROWSER goes before everything else', () => {
    const found = findChromium(
      machine(
        { '/usr/bin/chromium': '', '/opt/mine/chrome': '' },
        { QINDA_BROWSER: '/opt/mine/chrome', PATH: '/usr/bin' },
      ),
    );
    expect(found).toBe('/opt/mine/chrome');
  });

  test('a QINDA_BROWSER that cannot be run is an error, not a reason to take another', () => {
    const wrong = machine(
      { '/usr/bin/chromium': '' },
      { QINDA_BROWSER: '/opt/typo/chrome', PATH: '/usr/bin' },
    );
    expect(() => findChromium(wrong)).toThrow('/opt/typo/chrome');
  });

  test.each([
    ['linux', '/usr/bin/google-chrome-stable', { PATH: '/usr/bin' }],
    ['linux', '/opt/brave.com/brave/brave', { PATH: '/usr/bin' }],
    ['darwin', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', { PATH: '/usr/bin' }],
    ['win32', 'C:\\Programs\\Microsoft\\Edge\\Application\\msedge.exe', { PROGRAMFILES: 'C:\\Programs' }],
  ] as const)('on %s it finds %s', (platform, path, env) => {
    expect(findChromium(machine({ [path]: '' }, env, platform))).toBe(path);
  });

  test('a Snap browser is passed over, also behind a link or a launcher script', () => {
    const snaps = machine({
      '/usr/local/bin/chromium': '/snap/bin/chromium',
      '/usr/bin/chromium-browser': '#!/bin/sh\nexec /snap/bin/chromium "$@"',
      '/usr/bin/microsoft-edge': '',
    });
    expect(findChromium(snaps)).toBe('/usr/bin/microsoft-edge');
  });

  test("Debian's launcher script is a browser", () => {
    const debian = machine({ '/usr/bin/chromium': '#!/bin/sh\nLIBDIR=/usr/lib/chromium' });
    expect(findChromium(debian)).toBe('/usr/bin/chromium');
  });

  test('no browser is null', () => {
    expect(findChromium(machine({}))).toBeNull();
  });
});

describe('telling what to install', () => {
  test.each([
    ['linux', { ID: 'debian' }, 'apt-get install -y chromium'],
    ['linux', { ID: 'linuxmint', ID_LIKE: 'ubuntu debian' }, 'apt-get install -y chromium'],
    ['linux', { ID: 'ubuntu', ID_LIKE: 'debian' }, 'google-chrome-stable_current_amd64.deb'],
    ['linux', { ID: 'fedora' }, 'dnf install -y chromium'],
    ['linux', { ID: 'opensuse-leap', ID_LIKE: 'suse opensuse' }, 'zypper install chromium'],
    ['linux', {}, 'package manager'],
    ['darwin', {}, 'brew install'],
    ['win32', {}, 'winget install'],
  ] as const)('on %s %o it names the command', (platform, system, words) => {
    expect(howToInstall(platform, system)).toContain(words);
  });
});
