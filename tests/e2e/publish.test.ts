import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchExtension, type OpenExtension } from '../support/extension.ts';
import { libraryFile, openServer, serveFile, sharedPhrase } from '../support/library-server.ts';
import { openWebDav, type WebDav } from '../support/webdav.ts';
import {
  downloaded,
  fill,
  fillIn,
  goTo,
  lookAt,
  openShare,
  phrasesOf,
  press,
  rowsOf,
  says,
  write,
} from './share-desk.ts';
import { grant } from './teach-site.ts';

let owner: OpenExtension;
let agent: OpenExtension;
let desk: Page;
let panel: Page;
let webdav: WebDav;
let folder: string;
let address: string;

const authorization = () => `Basic ${Buffer.from(`${webdav.user}:${webdav.password}`).toString('base64')}`;
const onServer = async () => {
  const answer = await fetch(address, { headers: { authorization: authorization() } });
  return { status: answer.status, file: answer.ok ? await answer.json() : null };
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'qinda-publish-'));
  webdav = await openWebDav();
  address = `${webdav.origin}/phrases.json`;
  owner = await launchExtension({ lang: 'en' });
  agent = await launchExtension({ lang: 'en' });
  desk = await openShare(owner, 'phrases');
  panel = await openShare(agent);
});

afterAll(async () => {
  // The browser itself logs what a server refuses, as the wrong password.
  const troubles = [...(owner?.troubles ?? []), ...(agent?.troubles ?? [])];
  expect(troubles.filter(({ message }) => !message.startsWith('Failed to load resource'))).toEqual([]);
  await owner?.close();
  await agent?.close();
  await webdav?.close();
  await rm(folder, { recursive: true, force: true });
});

describe('an owner publishes to a WebDAV server', () => {
  it('what he wrote, signed, and never the password', async () => {
    await write(desk, 'Dispatch', 'We ship today.');
    await goTo(desk, 'share');
    await press(desk, 'Set up');
    await fill(desk, 'Name of the library', 'Maple team');
    await desk.locator('::-p-aria([name="Where"])').fill('webdav');
    await fill(desk, 'WebDAV address of the file', address);
    await fill(desk, 'User', webdav.user);
    await fill(desk, 'Password', 'wrong');
    await grant(owner, webdav.origin);
    await desk.bringToFront();
    await press(desk, 'Save');
    await says(desk, 'Not published yet.');
    await press(desk, 'Publish');
    await says(desk, 'Check user and password in the settings.');
    await press(desk, 'Settings');
    await fill(desk, 'Password', webdav.password);
    await press(desk, 'Save');
    await press(desk, 'Publish');
    await says(desk, 'Revision 1 is published');
    const { file } = await onServer();
    expect(file).toMatchObject({ format: 'qinda-library', name: 'Maple team', revision: 1 });
    expect(file.phrases).toMatchObject([{ title: 'Dispatch', text: 'We ship today.' }]);
    expect(JSON.stringify(file)).not.toMatch(/lily|käse/);
  });

  it('does not tread on what somebody else put there', async () => {
    const strange = JSON.stringify(libraryFile(7, [sharedPhrase('x')]));
    await fetch(address, { method: 'PUT', body: strange, headers: { authorization: authorization() } });
    await press(desk, 'Publish');
    await says(desk, 'At the address lies revision 7');
    await press(desk, 'Cancel');
    expect((await onServer()).file.revision).toBe(7);
    await press(desk, 'Publish');
    await press(desk, 'Replace it');
    await says(desk, 'Revision 8 is published');
    expect((await onServer()).file).toMatchObject({ revision: 8, name: 'Maple team' });
  });
});

describe('an agent takes part', () => {
  let plain: { origin: string; close(): Promise<void> };

  it('subscribes to what the owner published, on the way that colleagues have', async () => {
    const server = await openServer(async (request, response) =>
      serveFile((await onServer()).file)(request, response),
    );
    plain = server;
    await grant(agent, server.origin);
    await panel.bringToFront();
    await lookAt(panel, `${server.origin}/phrases.json`);
    const mine = await desk.$eval(
      '[data-publication]',
      (card) => /([0-9A-F]{4} ){4}[0-9A-F]{4}/.exec(card.textContent ?? '')?.[0],
    );
    await says(panel, `Signed by ${mine}`);
    await press(panel, 'Subscribe');
    await says(panel, 'Maple team: 1 new');
  });

  it('reads phrases of the team, and cannot change them', async () => {
    await goTo(panel, 'phrases');
    await panel.locator('::-p-aria([name="Open: Dispatch"])').click();
    await says(panel, 'From the team library “Maple team”');
    expect(await panel.$('[aria-label="Delete Dispatch"]')).toBeNull();
    await press(panel, 'Make my own copy');
    await says(panel, 'is now yours');
    const copies = async () => {
      const rows = await rowsOf<{ title: string; source: string; hidden: boolean }>(panel, 'phrases');
      const named = rows.filter(({ title }) => title === 'Dispatch');
      return named.map(({ source, hidden }) => [source, hidden]).sort();
    };
    expect(await copies()).toEqual([
      ['Maple team', true],
      ['own', false],
    ]);
    await press(panel, 'Undo');
    await expect.poll(copies).toEqual([['Maple team', false]]);
  });

  it('suggests a change, which reaches the owner as a file and becomes the phrase', async () => {
    await panel.locator('::-p-aria([name="Open: Dispatch"])').click();
    await press(panel, 'Suggest a change');
    await fillIn(panel, '[role=dialog] textarea', 'We ship before six today.');
    await fill(panel, 'Why, for the owner', 'Buyers ask for the hour');
    await press(panel, 'Keep the suggestion');
    await says(panel, 'Kept. Hand it over under Share & backup.');
    expect(Object.values(await phrasesOf(panel, 'Maple team'))).toEqual(['We ship today.']);
    await goTo(panel, 'share');
    const file = await downloaded(agent, folder, () => press(panel, 'Save as a file (1)'));
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({
      format: 'qinda-suggestions',
      library: 'Maple team',
    });
    const input = await desk.$('input[type=file][aria-label="Open a colleague\'s file"]');
    await (input as import('puppeteer-core').ElementHandle<HTMLInputElement>).uploadFile(file);
    await says(desk, 'We ship before six today.');
    await says(desk, 'Buyers ask for the hour');
    await press(desk, 'Take (1)');
    await says(desk, '1 suggestions taken');
    expect(Object.values(await phrasesOf(desk, 'own'))).toEqual(['We ship before six today.']);
  });

  it('gets it with the next revision, of a new key as well when the old one announced it', async () => {
    await desk.locator('::-p-aria([name="More for publishing"])').click();
    await desk.locator('::-p-text(Announce a new key)').click();
    await says(desk, 'New key announced');
    await press(desk, 'Publish');
    await says(desk, 'Revision 9 is published');
    await press(panel, 'Update now');
    await press(panel, 'See what is new');
    await press(panel, 'Take it');
    await says(panel, '0 new, 1 changed, 0 gone');
    await desk.locator('::-p-aria([name="More for publishing"])').click();
    await desk.locator('::-p-text(Sign with the new key)').click();
    await says(desk, 'The new key signs from now on');
    await press(desk, 'Publish');
    await says(desk, 'Revision 10 is published');
    await press(panel, 'Update now');
    await says(panel, 'Revision 10');
    expect(Object.values(await phrasesOf(panel, 'Maple team'))).toEqual(['We ship before six today.']);
    await plain.close();
  });

  it('is not fooled by a file that only calls itself suggestions', async () => {
    const file = join(folder, 'bad.json');
    await writeFile(
      file,
      JSON.stringify({ format: 'qinda-suggestions', version: 1, library: 'x', suggestions: [{ before: 1 }] }),
    );
    const input = await desk.$('input[type=file][aria-label="Open a colleague\'s file"]');
    await (input as import('puppeteer-core').ElementHandle<HTMLInputElement>).uploadFile(file);
    await says(desk, 'These suggestions cannot be used');
  });
});
