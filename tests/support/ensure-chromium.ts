import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { findChromium } from './chromium.ts';
import { howToInstall } from './how-to-install.ts';

const MINUTES = 60_000;

/** Runs a command with its output in the terminal; true when it ended well. */
function run(command: string[], timeout: number): boolean {
  console.log(`> ${command.join(' ')}`);
  const [program = '', ...args] = command;
  const { status, error } = spawnSync(program, args, {
    stdio: 'inherit',
    timeout,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (error) console.error(`${program}: ${error.message}`);
  return status === 0;
}

const answers = (program: string, ...args: string[]): string | null => {
  const { status, stdout } = spawnSync(program, args, { encoding: 'utf8', timeout: 20_000 });
  return status === 0 ? stdout : null;
};

/** The lines of `/etc/os-release`; empty elsewhere. */
function readOsRelease(): Record<string, string> {
  try {
    const lines = readFileSync('/etc/os-release', 'utf8').matchAll(/^([A-Z_]+)="?([^"\n]*)"?$/gm);
    return Object.fromEntries([...lines].map(([, key = '', value = '']) => [key, value]));
  } catch {
    return {};
  }
}

/** How apt-get may be run without asking anybody: as root, by a sudo that wants no password, or (null) not at all. */
function aptGet(): string[] | null {
  if (process.platform !== 'linux' || answers('apt-get', '--version') === null) return null;
  if (process.getuid?.() === 0) return ['apt-get'];
  return answers('sudo', '-n', 'true') === null ? null : ['sudo', '-n', 'apt-get'];
}

function install(apt: string[], packages: string[]): boolean {
  return (
    run([...apt, 'update'], 5 * MINUTES) &&
    run([...apt, 'install', '-y', '--no-install-recommends', ...packages], 20 * MINUTES)
  );
}

/**
 * Path of a Chromium-family browser that can show Chinese. Where neither is there and this system lets us, installs
 * Debian's packages (minutes, progress in the terminal). Throws with what to install when there is no browser in the end.
 */
export function ensureChromium(): string {
  const found = findChromium();
  const system = readOsRelease();
  const apt = aptGet();
  // Ubuntu's own chromium is a snap in a package's clothes: installing it would change nothing.
  const hasPackage = apt !== null && system.ID !== 'ubuntu';
  const lacksFont = process.platform === 'linux' && !answers('fc-list', ':lang=zh')?.trim();
  const packages = [
    ...(found === null && hasPackage ? ['chromium'] : []),
    ...(lacksFont && apt ? ['fonts-noto-cjk'] : []),
  ];
  if (apt && packages.length) {
    console.log(`QinDa needs ${packages.join(' and ')} to run its browser here; installing with apt-get.`);
    if (!install(apt, packages)) console.error(`Installing ${packages.join(' and ')} did not succeed.`);
  } else if (lacksFont) {
    console.warn('No Chinese font found: Chinese text will show as empty boxes (fonts-noto-cjk is one).');
  }
  const browser = found ?? findChromium();
  if (browser === null) throw new Error(howToInstall(process.platform, system));
  return browser;
}
