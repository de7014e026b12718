import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { runClock } from '../lib/background/run-clock.ts';

export default defineBackground(() => {
  runClock(Date.now);
  // One global panel: the toolbar button and the keyboard command open it for whatever tab is in front.
  void browser.sidePanel.setPanelBehavior({ openPanelOnActionClick: true });
});
