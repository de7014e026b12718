import { defineBackground } from 'wxt/utils/define-background';
import { forgetOldWaits } from '../lib/background/forget-old-waits.ts';
import { openPanelOnAction } from '../lib/background/open-panel.ts';
import { placeScripts } from '../lib/background/place-scripts.ts';
import { raiseAlerts } from '../lib/background/raise-alerts.ts';
import { runClock } from '../lib/background/run-clock.ts';
import { openFromNotices } from '../lib/background/show-notice.ts';
import { tryAlertOnAsk } from '../lib/background/try-alert.ts';
import { watchLibraries } from '../lib/background/watch-libraries.ts';
import { finishRestore, inRestore } from '../lib/data/backup/unfinished.ts';
import { forgetOldQuestions } from '../lib/data/open-questions.ts';
import { listTaught, profilesOf } from '../lib/data/taught-sites.ts';
import { onMessage } from '../lib/messaging/protocol.ts';
import { matchSite } from '../lib/sites/match.ts';

export default defineBackground(() => {
  runClock(Date.now);
  const siteAt = async (url: string) => matchSite(url, profilesOf(await listTaught()));
  onMessage('siteAt', ({ data }) => siteAt(data));
  placeScripts(siteAt);
  openPanelOnAction();
  openFromNotices();
  raiseAlerts();
  tryAlertOnAsk();
  watchLibraries();
  void inRestore(finishRestore);
  void forgetOldWaits(Date.now());
  void forgetOldQuestions(Date.now());
});
