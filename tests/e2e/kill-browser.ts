/// <reference types="chrome" />
import type { OpenExtension } from '../support/extension.ts';

/** Ends the browser at once, as a power cut does, and waits until its process is gone. */
export async function killBrowser({ browser }: OpenExtension): Promise<void> {
  const running = browser.process();
  if (!running) throw new Error('There is no process to kill.');
  const gone = new Promise((resolve) => running.once('exit', resolve));
  running.kill('SIGKILL');
  await gone;
}

/**
 * Waits until the worker has had the browser begin a new log. Until then Chromium writes on behind the torn end that a kill
 * has left, and a second kill would let it lose the base: see `lib/data/renew-log.ts`.
 */
export function logRenewed({ practice }: OpenExtension): Promise<void> {
  return practice.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const look = async () => {
          const { logRenewed } = await chrome.storage.session.get('logRenewed');
          if (!logRenewed) return;
          chrome.storage.session.onChanged.removeListener(look);
          resolve();
        };
        chrome.storage.session.onChanged.addListener(look);
        void look();
      }),
  );
}
