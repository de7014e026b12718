import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtExtension } from '../support/run-tool.ts';

/** The built extension with the permission that a person would give: nobody can press the browser's own prompt headless. */
export async function withNotifications(): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'qinda-notices-'));
  await cp(builtExtension, folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8'));
  const { optional_permissions: optional, ...rest } = manifest;
  await writeFile(file, JSON.stringify({ ...rest, permissions: [...rest.permissions, ...optional] }));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
