import { posix } from 'node:path';
import { parseSync } from 'vite';

/**
 * The files that a built page loads before it can run: itself, its scripts and style sheets, and all that these
 * scripts import statically. `read` gives the text of a file of the build; paths are relative to the build.
 */
export function firstLoad(page: string, read: (path: string) => string): string[] {
  const found = new Set([page]);
  const follow = (path: string) => {
    if (found.has(path)) return;
    found.add(path);
    if (!path.endsWith('.js')) return;
    const { staticImports, staticExports } = parseSync(path, read(path)).module;
    const sources = [...staticImports, ...staticExports.flatMap(({ entries }) => entries)];
    for (const { moduleRequest } of sources)
      if (moduleRequest) follow(posix.join(posix.dirname(path), moduleRequest.value));
  };
  for (const [, reference = ''] of read(page).matchAll(/\b(?:src|href)="([^"]+\.(?:js|css))"/g))
    follow(posix.join(posix.dirname(page), reference).replace(/^\//, ''));
  return [...found];
}
