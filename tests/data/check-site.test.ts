import { describe, expect, test } from 'vitest';
import { checkProfile, checkSites, MAX_SITES, readSiteFile, toSiteFile } from '../../lib/data/check-site.ts';
import type { SiteProfile } from '../../lib/sites/schema.ts';
import { sampleProfile } from './sample-profile.ts';

const seen = '2026-11-22';
/** Stands in for the browser, which the component tests ask: here a selector is good unless it has an open bracket. */
const parses = (selector: string) => !/\[[^\]]*$/.test(selector);
const check = (changes: object) => checkProfile({ ...sampleProfile(), ...changes } as SiteProfile, parses);
const withText = (match: string) => {
  const { messages } = sampleProfile();
  return check({ messages: { ...messages, text: [{ css: 'p', match, seen }] } });
};

describe('a profile from outside', () => {
  test('is taken when it is sound', () => {
    expect(check({})).toEqual({ ok: true, value: sampleProfile() });
  });

  test.each([
    ['an unknown field', { script: 'alert(1)' }],
    ['no pages at all', { matches: [] }],
    ['every page of the web', { matches: ['https://*/*'] }],
    ['all hosts of a domain', { matches: ['https://*.example.com/*'] }],
    ['a page that is no web page', { matches: ['file:///etc/*'] }],
    ['more pages than any platform has', { matches: Array(61).fill('https://a.example/*') }],
    ['a selector that does not parse', { editor: [{ css: 'p[', seen }] }],
    ['a selector that goes wrong in a shadow root', { editor: [{ css: 'x-chat >>> p[', seen }] }],
    ['a selector as long as a book', { editor: [{ css: 'p'.repeat(501), seen }] }],
    ['more alternatives than anybody needs', { editor: Array(41).fill({ css: 'p', seen }) }],
    ['no editor', { editor: [] }],
    ['an id that could be markup', { id: '<img src=x>' }],
    ['a source as long as a book', { source: 'x'.repeat(50_000) }],
    ['an attribute as long as a page', { shop: [{ attr: 'x'.repeat(2_000), seen }] }],
    ['nothing that it should have', { messages: undefined }],
  ])('is refused with %s', (_, changes) => {
    expect(check(changes)).toMatchObject({ ok: false, problem: expect.stringMatching(/./) });
  });

  test('may step into shadow roots, from the scope itself too', () => {
    expect(check({ editor: [{ css: 'x-chat >>> textarea', seen }] }).ok).toBe(true);
    expect(check({ shop: [{ css: '>>> b', seen }] }).ok).toBe(true);
  });

  test.each(['(a+)+$', '(a*b?)*', '(?:x{2,})+', '(a)\\1', '(?<n>a)\\k<n>', '('])(
    'is refused when its pattern %s might never end, or is none',
    (pattern) => {
      expect(withText(pattern).ok).toBe(false);
    },
  );

  test.each(['^([^-]+)', '(?<hour>\\d{1,2}):(?<minute>\\d{2})', '^middlePanel_[Ll]ist_(.+)$'])(
    'keeps an honest pattern such as %s',
    (pattern) => {
      expect(withText(pattern).ok).toBe(true);
    },
  );
});

describe('a file with taught sites', () => {
  const shared = { name: 'Shop chat', profile: sampleProfile() };

  test('gives back what was written', () => {
    const stored = { ...shared, id: 'x', origin: 'https://chat.example.com', taughtAt: 1, off: true };
    expect(readSiteFile(toSiteFile([stored]), parses)).toEqual({ ok: true, value: [shared] });
  });

  test.each([
    ['no JSON', 'hello'],
    ['another format', '{"format":"qinda-library","version":1,"phrases":[]}'],
    ['no site', '{"format":"qinda-site","version":1,"sites":[]}'],
    [
      'too many',
      JSON.stringify({ format: 'qinda-site', version: 1, sites: Array(MAX_SITES + 1).fill(shared) }),
    ],
    [
      'a nameless site',
      JSON.stringify({ format: 'qinda-site', version: 1, sites: [{ ...shared, name: ' ' }] }),
    ],
  ])('is refused with %s', (_, json) => {
    expect(readSiteFile(json, parses).ok).toBe(false);
  });

  test('is refused whole when one site is bad, and says which', () => {
    expect(checkSites([shared, { ...shared, profile: {} }], parses)).toMatchObject({
      ok: false,
      problem: expect.stringMatching(/^2\. /),
    });
  });
});
