/**
 * Holds the built extension to its budgets: what the content script adds to every chat page, and what the panel loads
 * before it can show anything. Sizes are gzipped, in kB of 1,000 bytes. Run after `npm run build`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { firstLoad } from './first-load.ts';
import { builtExtension } from './run-tool.ts';

function read(path: string): string {
  const file = posix.join(builtExtension, path);
  if (!existsSync(file)) throw new Error(`${path} is not in the build, ${builtExtension}.`);
  return readFileSync(file, 'utf8');
}

const budgets = [
  { name: 'content script', limit: 15, files: ['content-scripts/chat.js'] },
  { name: "script in the page's world", limit: 4, files: ['content-scripts/editors.js'] },
  { name: 'teach script', limit: 30, files: ['content-scripts/teach.js'] },
  { name: 'panel, first load', limit: 220, files: firstLoad('sidepanel.html', read) },
];

for (const { name, limit, files } of budgets) {
  const size = files.reduce((sum, path) => sum + gzipSync(read(path), { level: 9 }).length, 0) / 1000;
  const over = size > limit;
  console.log(`${name}: ${size.toFixed(1)} kB gzip of ${limit} kB${over ? ' – OVER BUDGET' : ''}`);
  if (over) {
    console.log(files.map((path) => `  ${path}`).join('\n'));
    process.exitCode = 1;
  }
}
