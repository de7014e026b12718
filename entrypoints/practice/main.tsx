import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import en from '../../assets/practice/en.json';
import zh from '../../assets/practice/zh-CN.json';
import { PracticeDesk } from '../../components/practice/practice-desk.tsx';
import { createPracticeDeskApi } from '../../components/practice/practice-desk-api.ts';
import { openPanel } from '../../lib/data/panel-window.ts';
import { t } from '../../lib/i18n/t.ts';
import { onMessage, sendMessage } from '../../lib/messaging/protocol.ts';
import { runPage } from '../../lib/page/run-page.ts';
import { createDesk } from '../../lib/practice/desk.ts';
import { createRehearsal } from '../../lib/practice/rehearsal.ts';
import { readScenario } from '../../lib/practice/scenario.ts';
import { createStopwatch } from '../../lib/practice/stopwatch.ts';
import { practice } from '../../lib/sites/practice.ts';

const isChinese = browser.i18n.getUILanguage().startsWith('zh');
const scenario = readScenario(isChinese ? zh : en);
const watch = createStopwatch(() => performance.now());
const desk = createDesk({ now: Date.now, deskMs: watch.elapsedMs });
const rehearsal = createRehearsal({
  desk,
  scenario,
  watch,
  random: Math.random,
  after(ms, wake) {
    const timer = setTimeout(wake, ms);
    return () => clearTimeout(timer);
  },
});
window.practiceDesk = createPracticeDeskApi(desk, rehearsal);

document.title = `${t('practice.title')} · ${scenario.shop}`;
document.documentElement.lang = isChinese ? 'zh-CN' : 'en';
// Asked for now: within the click there is no time to ask.
const { id: windowId } = await browser.windows.getCurrent();
const openHere = () =>
  windowId === undefined ? Promise.reject(new Error('no window')) : openPanel(windowId);

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <PracticeDesk desk={desk} rehearsal={rehearsal} scenario={scenario} openPanel={openHere} />,
  );

// From here on QinDa reads this page as it reads any shop's; the desk itself knows nothing of it.
runPage({
  profile: practice,
  document,
  signal: new AbortController().signal,
  messaging: { sendMessage, onMessage },
  extension: { id: browser.runtime.id, url: browser.runtime.getURL('/') },
});
onMessage('isReading', () => true);
