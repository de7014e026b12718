import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchExtension, type OpenExtension } from '../support/extension.ts';
import {
  cutOff,
  drip,
  type LibraryServer,
  libraryFile,
  makeSigningKey,
  openServer,
  redirectTo,
  type SigningKey,
  serveFile,
  sharedPhrase,
  sign,
} from '../support/library-server.ts';
import { lookAt, openShare, phrasesOf, press, rowsOf, says, setDue, workerLooks } from './share-desk.ts';
import { grant } from './teach-site.ts';

let extension: OpenExtension;
let page: Page;
let server: LibraryServer;
let elsewhere: LibraryServer;
let key: SigningKey;
let stranger: SigningKey;
let newKey: SigningKey;
let address: string;

const signed = (revision: number, ...phrases: object[]) => sign(libraryFile(revision, phrases), key);
const subscription = async () =>
  (
    await rowsOf<{ takenRevision: number; failure: unknown; key: string; lastGoodAt: number }>(
      page,
      'subscriptions',
    )
  )[0];

beforeAll(async () => {
  [key, stranger, newKey] = await Promise.all([makeSigningKey(), makeSigningKey(), makeSigningKey()]);
  server = await openServer(serveFile(await signed(3, sharedPhrase('a'), sharedPhrase('b'))));
  elsewhere = await openServer(serveFile('{}'));
  address = `${server.origin}/team.json`;
  extension = await launchExtension({ lang: 'en' });
  page = await openShare(extension);
});

afterAll(async () => {
  expect(extension?.troubles).toEqual([]);
  await extension?.close();
  await server?.close();
  await elsewhere?.close();
});

describe('a library that comes from an address', () => {
  it('is not asked for without the permission for that very origin', async () => {
    expect(await workerLooks(page, address, true)).toEqual({ kind: 'permission', detail: '' });
    expect(server.asked).toEqual([]);
    await grant(extension, server.origin);
    await page.bringToFront();
  });

  it('is shown before it is taken, with whose signature it carries', async () => {
    await lookAt(page, address);
    await says(page, 'Subscribe to “Maple team”?');
    await says(page, '2 phrases, revision 3, from Maple & Oak');
    await says(page, 'Signed by');
    expect(await phrasesOf(page, 'Maple team')).toEqual({});
    await press(page, 'Subscribe');
    await says(page, 'Maple team: 2 new, 0 changed, 0 gone');
    expect(await phrasesOf(page, 'Maple team')).toEqual({ a: 'We ship today.', b: 'We ship today.' });
    expect(await subscription()).toMatchObject({ takenRevision: 3, key: key.key, failure: null });
  });

  it('is not sent again as long as the server says that it is the same', async () => {
    expect(await workerLooks(page, address, false)).toBeNull();
    expect(server.asked.at(-1)?.condition).toMatch(/^".+"$/);
    expect(await rowsOf(page, 'arrivals')).toEqual([]);
  });

  it('shows what is new before it is taken', async () => {
    server.answer = serveFile(await signed(4, sharedPhrase('a', 'We ship tomorrow.'), sharedPhrase('c')));
    await press(page, 'Update now');
    await press(page, 'See what is new');
    await says(page, 'Changed (1)');
    await says(page, 'New (1)');
    await says(page, 'Gone (1)');
    expect(await phrasesOf(page, 'Maple team')).toMatchObject({ a: 'We ship today.' });
    await press(page, 'Take it');
    await says(page, '1 new, 1 changed, 1 gone');
    expect(await phrasesOf(page, 'Maple team')).toEqual({ a: 'We ship tomorrow.', c: 'We ship today.' });
  });

  it.each([
    ['a wrong type', async () => serveFile(libraryFile(9, [sharedPhrase('x')]), 'text/html'), 'type'],
    ['an unsigned file', async () => serveFile(libraryFile(9, [sharedPhrase('x')])), 'unsigned'],
    [
      'a signature that does not fit',
      async () => serveFile({ ...(await signed(9, sharedPhrase('x'))), revision: 10 }),
      'signature',
    ],
    [
      "a stranger's signature",
      async () => serveFile(await sign(libraryFile(9, [sharedPhrase('x')]), stranger)),
      'otherKey',
    ],
    ['an older revision', async () => serveFile(await signed(2, sharedPhrase('x'))), 'older'],
    ['a file cut off', async () => cutOff(await signed(9, sharedPhrase('x'))), 'broken'],
    ['a silent server', async () => drip(null), 'slow'],
    ['a fault in a phrase', async () => serveFile(libraryFile(9, [{ id: 'x' }])), 'content'],
    [
      "a phrase that claims another library's place",
      async () => serveFile(libraryFile(9, [{ ...sharedPhrase('x'), source: 'own' }])),
      'backup',
    ],
    ['a redirect that nobody may follow', async () => redirectTo(`${elsewhere.origin}/t.json`), 'moved'],
    [
      'a redirect to another origin',
      async () => {
        elsewhere.answer = (_, response) =>
          response
            .writeHead(200, { 'content-type': 'application/json', 'access-control-allow-origin': '*' })
            .end(JSON.stringify(strange));
        return redirectTo(`${elsewhere.origin}/t.json`, { 'access-control-allow-origin': '*' });
      },
      'moved',
    ],
    [
      'a server in trouble',
      async () => ((_, response) => response.writeHead(500).end()) as LibraryServer['answer'],
      'status',
    ],
  ])('keeps its last good revision on %s', async (_, prepare, kind) => {
    server.answer = await prepare();
    const failed = await workerLooks(page, address, true);
    expect(failed?.kind).toBe(kind);
    expect(await phrasesOf(page, 'Maple team')).toEqual({ a: 'We ship tomorrow.', c: 'We ship today.' });
    expect(await rowsOf(page, 'arrivals')).toEqual([]);
    expect(await subscription()).toMatchObject({ takenRevision: 4, failure: { kind } });
  });

  it('says in words what went wrong and what to do', async () => {
    await says(page, 'The server refused: 500');
    await says(page, 'QinDa tries again by itself');
  });

  it('updates by itself when told to, and follows a key that the owner announced', async () => {
    await page.locator('::-p-aria([name="Take updates automatically"])').click();
    server.answer = serveFile(await sign(libraryFile(5, [sharedPhrase('a')], { nextKey: newKey.key }), key));
    expect(await workerLooks(page, address, false)).toBeNull();
    await says(page, 'Revision 5');
    server.answer = serveFile(await sign(libraryFile(6, [sharedPhrase('d')]), newKey));
    expect(await workerLooks(page, address, false)).toBeNull();
    await says(page, 'Revision 6');
    expect(await phrasesOf(page, 'Maple team')).toEqual({ d: 'We ship today.' });
    expect(await subscription()).toMatchObject({ key: newKey.key });
  });

  it('is looked at when its time has come, by a worker that slept', async () => {
    server.answer = serveFile(await sign(libraryFile(7, [sharedPhrase('e')]), newKey));
    await setDue(page, address);
    await extension.killWorker();
    await page.evaluate(() => chrome.alarms.create('libraries', { when: Date.now() }));
    await says(page, 'Revision 7', 90_000);
    expect(await phrasesOf(page, 'Maple team')).toEqual({ e: 'We ship today.' });
  });

  it('can leave its phrases behind when it goes', async () => {
    await page.locator('::-p-aria([name="More for Maple team"])').click();
    await page.locator('::-p-text(Remove)').click();
    await press(page, 'Keep the phrases');
    await says(page, '“Maple team” removed');
    expect(await rowsOf(page, 'subscriptions')).toEqual([]);
    expect(await phrasesOf(page, 'Maple team')).toEqual({ e: 'We ship today.' });
  });
});

const strange = libraryFile(9, [sharedPhrase('x')]);
