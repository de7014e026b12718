import { defineBackground } from 'wxt/utils/define-background';
import { openPanelOnAction } from '../lib/background/open-panel.ts';
import { placeScripts } from '../lib/background/place-scripts.ts';
import { runClock } from '../lib/background/run-clock.ts';

export default defineBackground(() => {
  runClock(Date.now);
  placeScripts();
  openPanelOnAction();
});
