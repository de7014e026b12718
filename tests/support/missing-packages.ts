/** What `ensureChromium` found out about a Linux computer. */
export interface LinuxState {
  /** `ID` of /etc/os-release. */
  distribution: string;
  /** The browser that was found. */
  browser: string | null;
  /** Version of the installed Debian package `chromium`. */
  debianChromium: string | null;
  /** Debian's chromium has its Chinese language pack. Without it an extension is English whatever `--lang` says. */
  speaksChinese: boolean;
  /** A font with Chinese characters is there. */
  showsChinese: boolean;
}

/** The Debian packages that are missing to run the extension in a browser, in English and Chinese. */
export function missingPackages(state: LinuxState): string[] {
  const { distribution, browser, debianChromium, speaksChinese, showsChinese } = state;
  const packages: string[] = [];
  // Ubuntu's own chromium is a Snap in a package's clothes: installing it would change nothing.
  if (!browser && distribution !== 'ubuntu') packages.push('chromium', 'chromium-l10n');
  // The language pack of just the installed version: asking for the newest would renew the user's browser unasked.
  else if (browser?.endsWith('/chromium') && debianChromium && !speaksChinese)
    packages.push(`chromium-l10n=${debianChromium}`);
  if (!showsChinese) packages.push('fonts-noto-cjk');
  return packages;
}
