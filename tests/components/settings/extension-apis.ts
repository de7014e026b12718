import { fakeBrowser } from 'wxt/testing/fake-browser';

/** Test pages have no extension APIs: import this before anything that looks for them. */
Object.assign(globalThis, { chrome: fakeBrowser });
