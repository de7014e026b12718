import { accessSync, constants, realpathSync } from 'node:fs';
import { join } from 'node:path';

const programs = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/** A Firefox from Snap is shut in: it sees neither our profile nor our extension's folder. */
function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return !/(^|\/)(snap|flatpak)(\/|$)/.test(realpathSync(path));
  } catch {
    return false;
  }
}

/** Path of a Firefox, or null. `QINDA_FIREFOX` names one in an unusual place. */
export function findFirefox(): string | null {
  const folders = (process.env.PATH ?? '').split(process.platform === 'win32' ? ';' : ':').filter(Boolean);
  const onPath = ['firefox-esr', 'firefox'].flatMap((name) => folders.map((folder) => join(folder, name)));
  const wanted = process.env.QINDA_FIREFOX;
  return [...(wanted ? [wanted] : []), ...onPath, ...programs].find(canRun) ?? null;
}
