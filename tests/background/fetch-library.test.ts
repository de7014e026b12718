import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FetchLimits, fetchLibrary } from '../../lib/background/fetch-library.ts';
import type { Access } from '../../lib/core/share/subscription.ts';
import {
  cutOff,
  drip,
  type LibraryServer,
  libraryFile,
  openServer,
  redirectTo,
  serveFile,
  sharedPhrase,
} from '../support/library-server.ts';

const file = libraryFile(1, [sharedPhrase('a')]);
const limits: FetchLimits = { bytes: 10_000, silentMs: 300, totalMs: 1000 };

let server: LibraryServer;
let other: LibraryServer;
beforeAll(async () => {
  server = await openServer(serveFile(file));
  other = await openServer(serveFile(file));
});
afterAll(async () => {
  await server.close();
  await other.close();
});

const fetched = (
  answer: LibraryServer['answer'],
  seen: Parameters<typeof fetchLibrary>[1] = null,
  access?: Access,
) => {
  server.answer = answer;
  return fetchLibrary({ address: `${server.origin}/team.json`, ...(access && { access }) }, seen, limits);
};
const failedWith = (kind: string, detail: unknown = expect.anything()) => ({
  kind: 'failed',
  failure: { kind, detail },
});

describe('a shared library is fetched from a real server', () => {
  test('with what the server says to tell it from the next one', async () => {
    const first = await fetched(serveFile(file));
    expect(first).toMatchObject({ kind: 'file', text: JSON.stringify(file) });
    if (first.kind !== 'file') throw new Error('no file');
    expect(first.etag).toMatch(/^".+"$/);
    expect(await fetched(serveFile(file), first)).toEqual({ kind: 'same' });
    expect(server.asked.at(-1)?.condition).toBe(first.etag);
  });

  test('by its date where the server has no ETag', async () => {
    const seen = { etag: '', lastModified: 'Sun, 22 Nov 2026 08:00:00 GMT' };
    const dated: LibraryServer['answer'] = (request, response) =>
      request.headers['if-modified-since'] === seen.lastModified
        ? response.writeHead(304).end()
        : response.writeHead(200, { 'last-modified': seen.lastModified }).end('{}');
    expect(await fetched(dated)).toMatchObject({ kind: 'file', ...seen });
    expect(await fetched(dated, seen)).toEqual({ kind: 'same' });
  });

  test('by its date where the server knows no tags, though something before it gave one', async () => {
    const seen = { etag: '"of-a-cache"', lastModified: 'Sun, 22 Nov 2026 08:00:00 GMT' };
    const dated: LibraryServer['answer'] = (request, response) =>
      response.writeHead(request.headers['if-modified-since'] === seen.lastModified ? 304 : 200).end();
    expect(await fetched(dated, seen)).toEqual({ kind: 'same' });
    expect(server.asked.at(-1)?.condition).toBe(seen.etag);
  });

  test('as the one whom the server knows, and as nobody where no name was given', async () => {
    const heard: (string | undefined)[] = [];
    const locked: LibraryServer['answer'] = (request, response) => {
      heard.push(request.headers.authorization);
      if (request.headers.authorization) serveFile(file)(request, response);
      else response.writeHead(401, { 'www-authenticate': 'Basic realm="shop"' }).end();
    };
    expect(await fetched(locked)).toEqual(failedWith('signIn', '401'));
    const access = { user: 'lily', password: 'käse7' };
    expect(await fetched(locked, null, access)).toMatchObject({ kind: 'file' });
    expect(heard).toEqual([undefined, `Basic ${Buffer.from('lily:käse7').toString('base64')}`]);
  });

  test('but no password follows a redirect, not even within the origin', async () => {
    const access = { user: 'lily', password: 'käse7' };
    other.asked.length = 0;
    server.asked.length = 0;
    for (const to of [`${other.origin}/team.json`, '/v2/team.json'])
      expect(await fetched(redirectTo(to), null, access)).toMatchObject({ kind: 'failed' });
    expect(other.asked).toEqual([]);
    expect(new Set(server.asked.map(({ url }) => url))).toEqual(new Set(['/team.json']));
  });

  test('through a redirect within the same origin', async () => {
    const answer: LibraryServer['answer'] = (request, response) =>
      (request.url === '/team.json' ? redirectTo('/v2/team.json') : serveFile(file))(request, response);
    expect(await fetched(answer)).toMatchObject({ kind: 'file' });
  });

  test('but not from another origin that it leads to: that one is named instead', async () => {
    expect(await fetched(redirectTo(`${other.origin}/team.json`))).toEqual(failedWith('moved', other.origin));
  });

  test.each([
    [500, 'status'],
    [404, 'status'],
    [401, 'signIn'],
    [403, 'signIn'],
  ])('a %i is told as it is', async (status, kind) => {
    expect(await fetched((_, response) => response.writeHead(status).end())).toEqual(
      failedWith(kind, String(status)),
    );
  });

  test('a web page is no library, whatever is in it', async () => {
    expect(await fetched(serveFile(file, 'text/html; charset=utf-8'))).toEqual(
      failedWith('type', 'text/html'),
    );
  });

  test.each(['application/octet-stream', 'text/plain', 'application/json;charset=utf-8'])(
    'what hosts call %s may be one',
    async (type) => {
      expect(await fetched(serveFile(file, type))).toMatchObject({ kind: 'file' });
    },
  );

  test('a file that was cut off is not taken for a whole one', async () => {
    expect(await fetched(cutOff(file))).toEqual(failedWith('broken', ''));
  });

  test('text in another encoding is not guessed at', async () => {
    const gbk: LibraryServer['answer'] = (_, response) => response.end(Buffer.from([0x7b, 0xc4, 0xe3]));
    expect(await fetched(gbk)).toEqual(failedWith('broken', ''));
  });

  test('more than the limit is not read to its end', async () => {
    let sent = 0;
    const endless: LibraryServer['answer'] = (_, response) => {
      const more = () => {
        if (response.destroyed) return;
        sent += 4096;
        response.write(randomBytes(4096), more);
      };
      more();
    };
    expect(await fetched(endless)).toEqual(failedWith('large', '0.01'));
    expect(sent).toBeGreaterThan(limits.bytes);
  });

  test('what is small only while it is packed counts unpacked', async () => {
    const packed = gzipSync(Buffer.alloc(5_000_000, 32));
    expect(packed.length).toBeLessThan(limits.bytes);
    const bomb: LibraryServer['answer'] = (_, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(packed);
    expect(await fetched(bomb)).toEqual(failedWith('large', '0.01'));
  });

  test('a server that falls silent is given up', async () => {
    expect(await fetched(drip(null))).toEqual(failedWith('slow', '0.3'));
    expect(await fetched(() => {})).toEqual(failedWith('slow', '0.3'));
  });

  test('a server that drips for ever is given up as well', async () => {
    expect(await fetched(drip(100))).toEqual(failedWith('slow', '1'));
  });

  test('nobody there is said as such', async () => {
    const gone = await openServer(() => {});
    await gone.close();
    expect(await fetchLibrary({ address: `${gone.origin}/team.json` }, null, limits)).toEqual(
      failedWith('unreachable', ''),
    );
  });
});
