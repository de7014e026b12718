import { accessSync, constants, readFileSync, realpathSync, statSync } from 'node:fs';
import { posix, win32 } from 'node:path';

/** What the search for a browser looks at; handed in by tests, else this computer. */
export interface Machine {
  platform: NodeJS.Platform;
  env: Record<string, string | undefined>;
  /** The real path of an executable file, or null when there is none at `path`. */
  resolve(path: string): string | null;
  /** The first characters of a file: launchers are told from programs by them. */
  head(path: string): string;
}

const thisMachine: Machine = {
  platform: process.platform,
  env: process.env,
  resolve(path) {
    try {
      accessSync(path, constants.X_OK);
      return statSync(path).isFile() ? realpathSync(path) : null;
    } catch {
      return null;
    }
  },
  head: (path) => readFileSync(path, { encoding: 'latin1' }).slice(0, 4000),
};

const commands = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'brave-browser',
  'brave',
  'vivaldi-stable',
  'vivaldi',
];

const macApps = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser', 'Vivaldi'];

const windowsPrograms = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
  'Vivaldi\\Application\\vivaldi.exe',
];

const linuxPrograms = [
  '/usr/lib/chromium/chromium',
  '/opt/google/chrome/chrome',
  '/opt/microsoft/msedge/msedge',
  '/opt/brave.com/brave/brave',
];

function* candidates({ platform, env }: Machine): Generator<string> {
  const onWindows = platform === 'win32';
  const { join } = onWindows ? win32 : posix;
  const folders = (env.PATH ?? env.Path ?? '').split(onWindows ? ';' : ':').filter(Boolean);
  for (const command of commands)
    for (const folder of folders) yield join(folder, onWindows ? `${command}.exe` : command);
  if (onWindows) {
    for (const root of [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA])
      if (root) for (const program of windowsPrograms) yield join(root, program);
  } else if (platform === 'darwin') {
    for (const root of ['/Applications', `${env.HOME}/Applications`])
      for (const app of macApps) yield `${root}/${app}.app/Contents/MacOS/${app}`;
  } else yield* linuxPrograms;
}

/** Snap and Flatpak shut the browser in: it sees neither our extension's folder nor our pipe. */
function isShutIn(path: string, real: string, machine: Machine): boolean {
  if (/(^|\/)(snap|flatpak)(\/|$)/.test(real) || /(^|\/)(snap|flatpak)(\/|$)/.test(path)) return true;
  const head = machine.head(real);
  return head.startsWith('#!') && /\/snap\/bin|\bflatpak run\b/.test(head);
}

/** Path of a Chromium-family browser, or null. Throws when `QINDA_BROWSER` names something that cannot be run. */
export function findChromium(machine: Machine = thisMachine): string | null {
  const wanted = machine.env.QINDA_BROWSER;
  if (wanted) {
    if (machine.resolve(wanted)) return wanted;
    throw new Error(`QINDA_BROWSER is "${wanted}", which is not a program that can be run.`);
  }
  for (const path of candidates(machine)) {
    const real = machine.resolve(path);
    if (real && !isShutIn(path, real, machine)) return path;
  }
  return null;
}

/** Chromium refuses to start its sandbox as root, as in most containers. */
const isRoot = process.getuid?.() === 0;

/** Flags for a Chromium that runs unattended: nothing but the pages under test, no network of its own. */
export const chromiumFlags = [
  ...(isRoot ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
