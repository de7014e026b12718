import type { OpenExtension } from '../support/extension.ts';

/** Ends the browser at once, as a power cut does, and waits until its process is gone. */
export async function killBrowser({ browser }: OpenExtension): Promise<void> {
  const running = browser.process();
  if (!running) throw new Error('There is no process to kill.');
  const gone = new Promise((resolve) => running.once('exit', resolve));
  running.kill('SIGKILL');
  await gone;
}
