import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Subscription } from '../../lib/core/share/subscription.ts';
import { launchExtension, type OpenExtension } from '../support/extension.ts';
import {
  libraryFile,
  makeSigningKey,
  type SigningKey,
  sharedPhrase,
  sign,
} from '../support/library-server.ts';
import { openWebDav, type WebDav } from '../support/webdav.ts';
import { fill, lookAt, openShare, phrasesOf, press, rowsOf, says, workerLooks } from './share-desk.ts';
import { grant } from './teach-site.ts';

let extension: OpenExtension;
let page: Page;
let webdav: WebDav;
let address: string;
let key: SigningKey;

const authorization = () => `Basic ${Buffer.from(`${webdav.user}:${webdav.password}`).toString('base64')}`;
/** The owner puts a file there, by another program. */
async function put(body: object | string, type = 'application/json'): Promise<void> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const headers = { authorization: authorization(), 'content-type': type };
  expect((await fetch(address, { method: 'PUT', body: text, headers })).ok).toBe(true);
}
const subscription = async () => (await rowsOf<Subscription>(page, 'subscriptions'))[0];
const look = () => workerLooks(page, address, true);

beforeAll(async () => {
  webdav = await openWebDav();
  address = `${webdav.origin}/shop.json`;
  key = await makeSigningKey();
  extension = await launchExtension({ lang: 'en' });
  await grant(extension, webdav.origin);
  page = await openShare(extension);
});

afterAll(async () => {
  // The browser itself logs what a server refuses, as the wrong password.
  const { troubles = [] } = extension ?? {};
  expect(troubles.filter(({ message }) => !message.startsWith('Failed to load resource'))).toEqual([]);
  await extension?.close();
  await webdav?.close();
});

describe('a subscription to a WebDAV server', () => {
  it('asks for user and password when the server does, and says when they are wrong', async () => {
    await put(await sign(libraryFile(1, [sharedPhrase('a')]), key));
    await lookAt(page, address);
    await says(page, 'The server wants a password (401)');
    await fill(page, 'User', webdav.user);
    await fill(page, 'Password', 'wrong');
    await press(page, 'Look at it');
    await says(page, 'The server wants a password (401)');
    expect(await subscription()).toBeUndefined();
    await fill(page, 'Password', webdav.password);
    await press(page, 'Look at it');
    await says(page, 'Subscribe to “Maple team”?');
    await press(page, 'Subscribe');
    await says(page, 'Maple team: 1 new');
    expect(await phrasesOf(page, 'Maple team')).toEqual({ a: 'We ship today.' });
  });

  it('goes on by itself with what it was told', async () => {
    await put(await sign(libraryFile(2, [sharedPhrase('a', 'We ship tomorrow.')]), key));
    expect(await workerLooks(page, address, false)).toBeNull();
    await press(page, 'See what is new');
    await press(page, 'Take it');
    await says(page, '0 new, 1 changed, 0 gone');
    expect(await phrasesOf(page, 'Maple team')).toEqual({ a: 'We ship tomorrow.' });
  });

  it.each([
    ['a page', async () => put('<!doctype html><p>Sign in</p>', 'text/html'), /type|broken/],
    [
      'half a file',
      async () => put(JSON.stringify(libraryFile(3, [sharedPhrase('a')])).slice(0, 60)),
      /broken/,
    ],
    ['an unsigned file', async () => put(libraryFile(3, [sharedPhrase('a')])), /unsigned/],
    [
      'a signature that does not fit',
      async () => put({ ...(await sign(libraryFile(3, [sharedPhrase('a')]), key)), revision: 4 }),
      /signature/,
    ],
    [
      "somebody else's signature",
      async () => put(await sign(libraryFile(3, [sharedPhrase('a')]), await makeSigningKey())),
      /otherKey/,
    ],
    ['an older file', async () => put(await sign(libraryFile(1, [sharedPhrase('a')]), key)), /older/],
    [
      'no file any more',
      async () =>
        void (await fetch(address, { method: 'DELETE', headers: { authorization: authorization() } })),
      /status/,
    ],
  ])('keeps its last good revision on %s', async (_, prepare, kind) => {
    await prepare();
    expect((await look())?.kind).toMatch(kind);
    expect(await phrasesOf(page, 'Maple team')).toEqual({ a: 'We ship tomorrow.' });
    expect(await subscription()).toMatchObject({ takenRevision: 2 });
  });

  it('asks again when the password is no longer right', async () => {
    await put(await sign(libraryFile(3, [sharedPhrase('b')]), key));
    await page.locator('::-p-aria([name="More for Maple team"])').click();
    await page.locator('::-p-text(User and password…)').click();
    await says(page, 'Kept on this computer only');
    await fill(page, 'User', 'nobody');
    await press(page, 'Sign in');
    await says(page, 'The server wants a password (401)');
    await press(page, 'User and password…');
    await fill(page, 'User', webdav.user);
    await fill(page, 'Password', webdav.password);
    await press(page, 'Sign in');
    await says(page, 'User and password fit.');
    await press(page, 'See what is new');
    await press(page, 'Take it');
    await says(page, '1 new, 0 changed, 1 gone');
  });
});
