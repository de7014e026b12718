import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'wxt';
import { builtInSites } from './lib/data/known-sites.ts';
import { sites } from './lib/sites/registry.ts';

const pages = sites.flatMap((site) => site.matches);

/** The hosts of the seller chats that we read, and nothing else. */
const hosts = [...new Set(pages.map((match) => match.replace(/^(https:\/\/[^/]+\/).*/, '$1*')))];

/** What Mozilla's add-on site asks for. No data leaves the computer, so none is collected. */
const gecko = {
  id: 'qinda@qinda.example',
  // The first long-term release whose users are shown what data an add-on collects.
  strict_min_version: '140.0',
  data_collection_permissions: { required: ['none'] as ['none'] },
};

/** Panel and options get the table of the sites ready-made, without the selectors that it is made from. */
const knownSitesAsTable = {
  name: 'known-sites-as-table',
  load: (id: string) =>
    id.endsWith('/lib/data/known-sites.ts')
      ? `export const builtInSites = ${JSON.stringify(builtInSites)}`
      : undefined,
};

export default defineConfig({
  modules: ['@wxt-dev/module-react', '@wxt-dev/i18n/module'],
  i18n: { localesDir: new URL('./assets/locales', import.meta.url).pathname },
  // The tests and `npm start` open the browser themselves, with the panel already open.
  webExt: { disabled: true },
  imports: false,
  hooks: {
    // Said here, the scripts in the page need not carry all profiles to be told where they run.
    'entrypoints:resolved': (_, entrypoints) => {
      for (const entrypoint of entrypoints)
        if (entrypoint.type === 'content-script' && /^(chat|editors)$/.test(entrypoint.name))
          entrypoint.options.matches = pages;
    },
  },
  vite: () => ({
    plugins: [tailwindcss(), knownSitesAsTable],
    // Dexie's own choice is for browsers without classes; 1.5 kB of the panel's first load.
    resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }] },
  }),
  // Firefox too: WXT would give it an older manifest by default.
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    name: '__MSG_ext_name__',
    description: '__MSG_ext_description__',
    default_locale: 'en',
    host_permissions: hosts,
    // Asked for one address at a time, when the user teaches or imports a page.
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    permissions: [
      'storage',
      'unlimitedStorage',
      'alarms',
      'activeTab',
      'scripting',
      // Firefox has a sidebar and lets the worker itself sound.
      ...(browser === 'firefox' ? [] : ['sidePanel', 'offscreen']),
    ],
    // What an administrator may set; Firefox takes a policy as it is.
    ...(browser === 'firefox' ? {} : { storage: { managed_schema: 'managed-schema.json' } }),
    // Asked for when messages of the desktop are switched on.
    optional_permissions: ['notifications'],
    action: { default_title: '__MSG_ext_openPanel__' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Q' } },
    },
    ...(browser === 'firefox' ? { browser_specific_settings: { gecko } } : { minimum_chrome_version: '116' }),
  }),
});
