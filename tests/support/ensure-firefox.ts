import { aptGet, install, readOsRelease } from './apt.ts';
import { findFirefox } from './firefox.ts';

export const NO_FIREFOX =
  'No Firefox was found. On Debian install it with `sudo apt-get install -y firefox-esr`, elsewhere from ' +
  'https://www.mozilla.org/firefox/ (one from Snap cannot be driven); QINDA_FIREFOX=/path/to/firefox names one in an ' +
  'unusual place.';

/** Installs Debian's Firefox where there is none and we may; else says what to install. */
export function ensureFirefox(): void {
  if (findFirefox()) return;
  const { ID, ID_LIKE = '' } = process.platform === 'linux' ? readOsRelease() : {};
  // Ubuntu's own package only points to a Snap.
  const isDebian = ID === 'debian' || (ID !== 'ubuntu' && ID_LIKE.split(' ').includes('debian'));
  const apt = isDebian ? aptGet() : null;
  if (apt) install(apt, ['firefox-esr']);
  if (!findFirefox()) console.warn(NO_FIREFOX);
}
