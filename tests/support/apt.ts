import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const MINUTES = 60_000;

/** What a command prints, or null when it is not there or fails. */
export function ask(program: string, ...args: string[]): string | null {
  const { status, stdout } = spawnSync(program, args, { encoding: 'utf8', timeout: 20_000 });
  return status === 0 ? stdout.trim() : null;
}

/** The lines of `/etc/os-release`; empty elsewhere. */
export function readOsRelease(): Record<string, string> {
  try {
    const lines = readFileSync('/etc/os-release', 'utf8').matchAll(/^([A-Z_]+)="?([^"\n]*)"?$/gm);
    return Object.fromEntries([...lines].map(([, key = '', value = '']) => [key, value]));
  } catch {
    return {};
  }
}

/** How apt-get may be run without asking anybody: as root, by a sudo that wants no password, or (null) not at all. */
export function aptGet(): string[] | null {
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

/** Installs Debian packages with progress in the terminal; says so when that fails. */
export function install(apt: string[], packages: string[]): void {
  const names = packages.join(', ');
  console.log(`QinDa's tests and demo need ${names}: installing with apt-get.`);
  const done =
    runApt([...apt, 'update'], 5 * MINUTES) &&
    runApt([...apt, 'install', '-y', '--no-install-recommends', ...packages], 20 * MINUTES);
  if (!done) console.error(`Could not install ${names}.`);
}
