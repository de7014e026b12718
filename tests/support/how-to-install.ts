const FIRST = 'QinDa needs a Chromium-family browser (Chromium, Chrome, Edge or Brave), and none was found.';
const LAST =
  'If you have one in an unusual place, say where: QINDA_BROWSER=/path/to/browser npm start\n' +
  '(A browser from Snap or Flatpak is shut in and cannot be driven from here.)';

/** What to type on this system to get a browser; `system` holds the lines of `/etc/os-release`. */
function advice(platform: NodeJS.Platform, system: Record<string, string>): string {
  if (platform === 'darwin') return 'Install one:  brew install --cask chromium';
  if (platform === 'win32') return 'Install one:  winget install Google.Chrome';
  const family = [system.ID, ...(system.ID_LIKE ?? '').split(' ')];
  if (system.ID === 'ubuntu')
    return [
      "Ubuntu's own chromium package only points to a Snap, which cannot be used here. Install Chrome instead:",
      '  wget https://dl.google.com/linux/direct/google-chrome-stable_current_amd64.deb',
      '  sudo apt-get install -y ./google-chrome-stable_current_amd64.deb fonts-noto-cjk',
    ].join('\n');
  if (family.includes('debian'))
    return 'Install it:  sudo apt-get update && sudo apt-get install -y chromium fonts-noto-cjk';
  if (family.includes('fedora'))
    return 'Install it:  sudo dnf install -y chromium google-noto-sans-cjk-fonts';
  if (family.includes('arch')) return 'Install it:  sudo pacman -S --needed chromium noto-fonts-cjk';
  if (family.includes('alpine')) return 'Install it:  apk add chromium font-noto-cjk';
  if (family.some((name) => name?.includes('suse')))
    return 'Install it:  sudo zypper install chromium noto-sans-cjk-fonts';
  return "Install chromium and a Chinese font (Noto Sans CJK) with your system's package manager.";
}

/** The message for somebody whose computer has no browser that we can use. */
export function howToInstall(platform: NodeJS.Platform, system: Record<string, string>): string {
  return [FIRST, advice(platform, system), LAST].join('\n');
}
