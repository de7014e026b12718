import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Where the build puts the extension. */
export const builtExtension = join(root, '.output', 'chrome-mv3');

/** The script behind a tool's command, run by this Node: works on Windows too, where `.bin` holds shell scripts. */
function scriptOf(tool: string): string {
  const manifest = join(root, 'node_modules', tool, 'package.json');
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8')) as { bin: string | Record<string, string> };
  const script = typeof bin === 'string' ? bin : bin[tool];
  if (!script) throw new Error(`${tool} has no command of its own name.`);
  return join(dirname(manifest), script);
}

/** Runs a development tool of node_modules with its output in the terminal; resolves to its exit code. */
export function runTool(tool: string, args: string[]): Promise<number> {
  const child = spawn(process.execPath, [scriptOf(tool), ...args], { cwd: root, stdio: 'inherit' });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)));
  });
}

/** Builds the extension into `.output/chrome-mv3`. */
export async function buildExtension(): Promise<void> {
  if (await runTool('wxt', ['build'])) throw new Error('The extension could not be built (see above).');
}

/** Where the build for Firefox goes. */
export const builtForFirefox = join(root, '.output', 'firefox-mv3');

/** Builds the extension for Firefox. */
export async function buildForFirefox(): Promise<void> {
  if (await runTool('wxt', ['build', '-b', 'firefox']))
    throw new Error('The extension could not be built for Firefox (see above).');
}
