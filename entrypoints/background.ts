import { defineBackground } from 'wxt/utils/define-background';
import { openPanelOnAction } from '../lib/background/open-panel.ts';
import { placeScripts } from '../lib/background/place-scripts.ts';
import { runClock } from '../lib/background/run-clock.ts';
import { listTaught, profilesOf } from '../lib/data/taught-sites.ts';
import { onMessage } from '../lib/messaging/protocol.ts';
import { matchSite } from '../lib/sites/match.ts';

export default defineBackground(() => {
  runClock(Date.now);
  onMessage('siteAt', async ({ data }) => matchSite(data, profilesOf(await listTaught())));
  placeScripts();
  openPanelOnAction();
});
