import { defineContentScript } from 'wxt/utils/define-content-script';
import { listen } from '../lib/page/editors/page-world/answer.ts';

/**
 * In the page's own world, where editors keep their models, on the pages that wxt.config.ts names. Does nothing until
 * our other script asks.
 */
export default defineContentScript({
  runAt: 'document_idle',
  allFrames: true,
  world: 'MAIN',
  main: () => listen(document),
});
