import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { runClock } from '../lib/background/run-clock.ts';
import { onMessage } from '../lib/messaging/protocol.ts';
import { matchSite } from '../lib/sites/match.ts';

export default defineBackground(() => {
  runClock(Date.now);
  onMessage('siteAt', ({ data }) => matchSite(data));
  // One global panel: the toolbar button and the keyboard command open it for whatever tab is in front.
  void browser.sidePanel.setPanelBehavior({ openPanelOnActionClick: true });
});
