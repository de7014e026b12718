import { defineContentScript } from 'wxt/utils/define-content-script';
import { listen } from '../lib/page/editors/page-world/answer.ts';
import { sites } from '../lib/sites/registry.ts';

/** In the page's own world, where editors keep their models. Does nothing until our other script asks. */
export default defineContentScript({
  matches: sites.flatMap((site) => site.matches),
  runAt: 'document_idle',
  allFrames: true,
  world: 'MAIN',
  main: () => listen(document),
});
