/** How Git hosts call the page about a file, and the file itself (their addresses as of 2026-11). */
const PAGES: readonly (readonly [host: RegExp, page: RegExp, raw: string])[] = [
  [
    /^(github\.com)$/,
    /^\/([^/]+)\/([^/]+)\/(?:blob|raw)\/(.+)$/,
    'https://raw.githubusercontent.com/$1/$2/$3',
  ],
  [/^(gitee\.com|bitbucket\.org)$/, /^\/([^/]+)\/([^/]+)\/(?:blob|src)\/(.+)$/, '/$1/$2/raw/$3'],
  [/^(codeberg\.org|gitea\.com)$/, /^\/([^/]+)\/([^/]+)\/src\/(.+)$/, '/$1/$2/raw/$3'],
  [/./, /^\/(.+)\/-\/blob\/(.+)$/, '/$1/-/raw/$2'],
];

/** The address of the file itself where a Git host's page about it was meant, as one copies it from the browser; else the same. */
export function rawAddress(address: URL): URL {
  for (const [host, page, raw] of PAGES)
    if (host.test(address.hostname) && page.test(address.pathname))
      return new URL(address.pathname.replace(page, raw), address);
  return address;
}
