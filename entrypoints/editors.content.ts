import { defineContentScript } from 'wxt/utils/define-content-script';
import { listen } from '../lib/page/editors/page-world/answer.ts';

/** In the page's own world, where editors keep their models. Does nothing until our other script asks. */
export default defineContentScript({
  // The chat pages of every site profile, as for the chat script.
  matches: [],
  runAt: 'document_idle',
  allFrames: true,
  world: 'MAIN',
  main: () => listen(document),
});
