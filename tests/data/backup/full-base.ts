import { browser } from 'wxt/browser';
import { DEFAULT_ALERTS } from '../../../lib/core/alerts/alert-settings.ts';
import type { Publication } from '../../../lib/core/share/publication.ts';
import { NO_SETTINGS } from '../../../lib/core/timing/settings.ts';
import { LOCAL_LEFT_OUT, TABLES_LEFT_OUT } from '../../../lib/data/backup/stores.ts';
import { database } from '../../../lib/data/database.ts';
import { makeSigningKey } from '../../../lib/data/share/signing.ts';
import { newSubscription } from '../../../lib/data/share/subscriptions.ts';
import { OWN, PACK, toStored } from '../../../lib/data/stored-phrase.ts';
import { sampleGap, sampleWait } from '../../support/sample-waits.ts';
import { sampleCard } from '../sample-card.ts';
import { samplePhrase } from '../sample-phrase.ts';
import { sampleProfile } from '../sample-profile.ts';

const LOCAL = {
  facts: { shop: '小林家', agent: 'Lin' },
  shopFacts: { 'pinduoduo/小林家': { courier: '中通' } },
  taughtSites: [
    {
      ...{ id: 'taught-chat-example-com', name: 'Chat', origin: 'https://chat.example.com' },
      ...{ profile: sampleProfile(), taughtAt: 5, off: false },
    },
  ],
  confirmedSites: { pinduoduo: 7 },
  alerts: { ...DEFAULT_ALERTS, volume: 0.3 },
  clockSettings: { ...NO_SETTINGS, house: { changes: {}, confirmedAt: 9 } },
  statistics: { goalPermille: 950, keepDays: 90 },
  memoryDays: 365,
  radarSince: 8,
  columnMappings: { shape: { headerRow: 1, columns: ['title', null, 'text'] } },
};

const buyer = { key: 'practice//b1', site: 'practice', shop: '' };

export async function samplePublication(): Promise<Publication> {
  return {
    ...{
      id: 'library',
      name: 'Maple',
      publisher: 'Maple & Oak',
      language: 'zh-CN',
      source: OWN,
      without: [],
    },
    ...{ key: await makeSigningKey(), nextKey: null, revision: 4, publishedAt: 3, digest: 'd', content: 'c' },
    target: { address: 'https://dav.example.com/a.json', user: 'me', password: 'hunter2' },
  };
}

/** Something of everything that is kept. */
export async function fillBase(): Promise<void> {
  const phrases = await toStored(
    [
      { source: PACK, phrase: samplePhrase({ id: 'stock' }) },
      { source: OWN, phrase: samplePhrase({ id: 'mine', notes: 'shelf 3', validUntil: '2027-01-31' }) },
      { source: 'Team', phrase: samplePhrase({ id: 'a', stage: 'pre-sale', doubts: ['D3'] }) },
    ],
    1,
  );
  const subscription = newSubscription('https://files.example.com/t.json', 1);
  await Promise.all([
    database.phrases.bulkPut(phrases),
    database.uses.put({ phrase: 'own/zh-CN/mine', times: 3, lastAt: 4 }),
    database.packs.put({ lang: 'zh-CN', revision: 3 }),
    database.cards.put({
      key: 'en/D1',
      lang: 'en',
      card: sampleCard(),
      base: null,
      hidden: false,
      createdAt: 2,
    }),
    database.words.put({ key: 'zh-CN/w', word: null, hidden: true, updatedAt: 2 }),
    database.buyers.put({
      ...{ ...buyer, changedAt: 3, name: '王', note: '喜欢蓝色', tags: ['VIP'], tastes: [], doNotAsk: [] },
      ...{ troubles: [{ what: 'late', end: '', at: 2 }], vip: true, types: { K: 'K1' } },
    }),
    database.visits.put({
      ...{ ...buyer, chatId: 'b1', turnId: 't', firstSeenAt: 1, lastSeenAt: 2, visits: 1 },
      ...{ visitStartedAt: 1, previousSeenAt: null },
    }),
    database.promises.add({
      ...{ site: 'practice', chatId: 'b1', chatKey: 'practice/b1', name: '王', text: '今天发' },
      ...{ madeAt: 1, dueAt: 2, state: 'open' as const },
    }),
    database.habits.put({
      ...{ phrase: 'own/zh-CN/mine', hashes: Uint32Array.of(1, 4_000_000_000), uses: 2, passed: 0, edits: 1 },
      ...{ weights: Float32Array.of(0.1, -2), usedAt: 4, at: 5 },
    }),
    database.openQuestions.put({
      key: 'q',
      text: '保修多久',
      why: 'own',
      offered: ['own/zh-CN/mine@1'],
      at: 1,
    }),
    database.tallies.put({ phrase: 'own/zh-CN/mine', skipped: 1, used: 2, edited: 0, searched: 0, at: 3 }),
    database.waits.add(sampleWait()),
    database.gaps.add(sampleGap(1, 2)),
    database.subscriptions.put({ ...subscription, source: 'Team', takenRevision: 2, takenAt: 1 }),
    database.suggestions.put({
      ...{ key: 'Team/zh-CN/a', source: 'Team', before: samplePhrase({ id: 'a' }), note: '', at: 1 },
      ...{ after: samplePhrase({ id: 'a', text: '明天发' }), sentAt: null },
    }),
    samplePublication().then((publication) => database.publications.put(publication)),
    browser.storage.local.set(LOCAL),
  ]);
}

export async function emptyBase(): Promise<void> {
  await Promise.all(database.tables.map((table) => table.clear()));
  await browser.storage.local.clear();
}

/** Everything that stands in tables and `storage.local` and belongs into a backup, with the rows' numbers left away. */
export async function readEverything(): Promise<Record<string, unknown>> {
  const tables = database.tables.filter(({ name }) => !TABLES_LEFT_OUT.includes(name));
  const rows = await Promise.all(
    tables.map(async (table) => {
      const all = await table.toArray();
      return [table.name, table.schema.primKey.auto ? all.map(({ id, ...row }) => row) : all] as const;
    }),
  );
  const local = await browser.storage.local.get(null);
  for (const key of LOCAL_LEFT_OUT) delete local[key];
  return { ...Object.fromEntries(rows), local };
}
