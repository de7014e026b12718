import { expect, test } from 'vitest';
import { missingPackages } from '../../support/missing-packages.ts';

const complete = {
  distribution: 'debian',
  browser: '/usr/bin/chromium',
  debianChromium: '150.0.1-1~deb12u1',
  speaksChinese: true,
  showsChinese: true,
};

test('a complete system needs nothing', () => {
  expect(missingPackages(complete)).toEqual([]);
});

test('a bare Debian needs the browser, its Chinese language pack and a Chinese font', () => {
  const bare = {
    ...complete,
    browser: null,
    debianChromium: null,
    speaksChinese: false,
    showsChinese: false,
  };
  expect(missingPackages(bare)).toEqual(['chromium', 'chromium-l10n', 'fonts-noto-cjk']);
});

test('a missing language pack is asked for in the version of the browser that is there', () => {
  expect(missingPackages({ ...complete, speaksChinese: false })).toEqual(['chromium-l10n=150.0.1-1~deb12u1']);
});

test('Chrome brings its languages along, whatever packages there are', () => {
  const chrome = { ...complete, browser: '/usr/bin/google-chrome-stable', speaksChinese: false };
  expect(missingPackages(chrome)).toEqual([]);
});

test("Ubuntu's chromium package is a Snap: it is not asked for", () => {
  expect(missingPackages({ ...complete, distribution: 'ubuntu', browser: null })).toEqual([]);
});
