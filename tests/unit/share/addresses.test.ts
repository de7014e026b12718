import { describe, expect, test } from 'vitest';
import { originPattern, readAddress } from '../../../lib/data/share/address.ts';

describe('an address', () => {
  test.each([
    ['files.example.com/team.json', 'https://files.example.com/team.json'],
    [' https://example.com/a?b=1#c ', 'https://example.com/a?b=1'],
    ['http://127.0.0.1:8080/a.json', 'http://127.0.0.1:8080/a.json'],
    ['http://localhost/a.json', 'http://localhost/a.json'],
    ['http://[::1]/a.json', 'http://[::1]/a.json'],
  ])('%s is %s', (typed, address) => {
    expect(readAddress(typed)).toMatchObject({ ok: true, address });
  });

  test.each([
    ['http://example.com/a.json', 'insecure'],
    ['http://127.0.0.1.example.com/a.json', 'insecure'],
    ['http://localhost.example.com/a.json', 'insecure'],
    ['ftp://example.com/a.json', 'insecure'],
    ['file:///etc/passwd', 'none'],
    ['javascript:alert(1)', 'none'],
    ['https://lily:secret@example.com/a.json', 'secret'],
    ['', 'none'],
    ['not an address', 'none'],
  ])('%s is refused: %s', (typed, fault) => {
    expect(readAddress(typed)).toEqual({ ok: false, fault });
  });

  test.each([
    [
      'https://github.com/maple/shop/blob/main/话术/team.json',
      'https://raw.githubusercontent.com/maple/shop/main/%E8%AF%9D%E6%9C%AF/team.json',
    ],
    [
      'https://gitee.com/maple/shop/blob/master/team.json',
      'https://gitee.com/maple/shop/raw/master/team.json',
    ],
    [
      'https://gitlab.com/maple/team/shop/-/blob/main/team.json',
      'https://gitlab.com/maple/team/shop/-/raw/main/team.json',
    ],
    ['https://git.example.com/shop/-/blob/v1/team.json', 'https://git.example.com/shop/-/raw/v1/team.json'],
    [
      'https://codeberg.org/maple/shop/src/branch/main/team.json',
      'https://codeberg.org/maple/shop/raw/branch/main/team.json',
    ],
    [
      'https://bitbucket.org/maple/shop/src/main/team.json',
      'https://bitbucket.org/maple/shop/raw/main/team.json',
    ],
    [
      'https://files.example.com/maple/shop/blob/main/team.json',
      'https://files.example.com/maple/shop/blob/main/team.json',
    ],
  ])('of a page about a file, %s, is that of the file', (typed, address) => {
    expect(readAddress(typed)).toEqual({ ok: true, address, origin: new URL(address).origin });
  });

  test('needs the permission for its origin and no more', () => {
    expect(originPattern('https://example.com:8443/a/b.json?c')).toBe('https://example.com:8443/*');
  });
});
