import { browser } from 'wxt/browser';
import { onMessage } from '../messaging/protocol.ts';

/**
 * Closes this panel when its window's toolbar button is pressed a second time. The panel does so itself, for the worker
 * cannot tell which panel stands in which window (Chromium 156 gives -1), nor whether one was there before the press.
 */
export function closeOnPress(): () => void {
  return onMessage('closePanel', async ({ data, sender }) => {
    if (sender.id !== browser.runtime.id || sender.tab || performance.timeOrigin >= data.openedBefore) return;
    if ((await browser.windows.getCurrent()).id === data.windowId) window.close();
  });
}
