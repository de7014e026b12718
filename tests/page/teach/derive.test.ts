import { expect, test } from 'vitest';
import { createReadCache } from '../../../lib/page/read-chat.ts';
import { findMessages, readRows } from '../../../lib/page/read-rows.ts';
import { deriveMessages } from '../../../lib/page/teach/derive-messages.ts';
import { practice } from '../../../lib/sites/practice.ts';
import * as grouped from './pages/grouped.ts';
import { news } from './pages/page.ts';
import * as plain from './pages/plain.ts';
import * as shadows from './pages/shadows.ts';
import * as virtual from './pages/virtual.ts';

const pages = { ...plain, ...grouped, ...shadows, ...virtual };

test.each(Object.entries(pages))('%s', (name, open) => {
  const page = open();
  const t0 = performance.now();
  const found = deriveMessages([page.buyer()], [page.own()], '2026-11-22');
  const ms = performance.now() - t0;
  if ('problem' in found) throw new Error(found.problem);
  const profile = { ...practice, messages: found.messages };
  console.log(
    name,
    Math.round(ms),
    JSON.stringify(found.messages, (k, v) => (k === 'seen' ? undefined : v)),
  );
  const read = () => {
    const container = findMessages(profile, document);
    if (!container) throw new Error('no container');
    return readRows(profile, container, createReadCache())
      .filter((r) => r.side !== 'system')
      .map(({ side, text }) => ({ side, text }));
  };
  expect(read()).toEqual(page.lines);
  for (const line of news) page.say(line);
  expect(read()).toEqual([...page.lines, ...news]);
});
