import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../../lib/core/share/canonical.ts';
import { diffPhrases } from '../../../lib/core/share/diff-phrases.ts';
import { judgeFile } from '../../../lib/core/share/judge-file.ts';
import { alarmAt, nextTryAt } from '../../../lib/core/share/next-try.ts';
import { readShared } from '../../../lib/core/share/read-shared.ts';
import { fingerprint, fits, makeSigningKey, sign } from '../../../lib/data/share/signing.ts';
import { isSamePhrase } from '../../../lib/data/stored-phrase.ts';
import { samplePhrase } from '../../data/sample-phrase.ts';

describe('when to look again', () => {
  const hour = 3_600_000;
  test('agents of one shop do not all knock at once: a fifth sooner or later', () => {
    expect(nextTryAt(0, 6, 0, 0)).toBe(4.8 * hour);
    expect(nextTryAt(0, 6, 0, 1)).toBeCloseTo(7.2 * hour, -1);
  });

  test('after a failure soon, then less and less often, never less than usual', () => {
    const waits = [1, 2, 3, 4, 50].map((failures) => nextTryAt(0, 6, failures, 0.5) / 60_000);
    expect(waits).toEqual([10, 20, 40, 80, 360]);
  });

  test('what is overdue when a browser starts is spread over a minute', () => {
    expect(alarmAt([0], 1000, 0)).toBe(31_000);
    expect(alarmAt([0], 1000, 1)).toBe(91_000);
    expect(alarmAt([hour, 2 * hour], 1000, 1)).toBe(hour);
    expect(alarmAt([], 1000, 1)).toBeNull();
  });
});

describe('whom a subscription trusts', () => {
  const trust = { key: null, nextKey: null, takenRevision: null };
  const file = { key: null, nextKey: null, revision: 1 };
  const judge = (known: object, sent: object) => {
    const judged = judgeFile({ ...trust, ...known }, { ...file, ...sent });
    return judged.ok ? [judged.key, judged.nextKey] : judged.failure.kind;
  };

  test('the first key is pinned, and stays', () => {
    expect(judge({}, { key: 'A' })).toEqual(['A', null]);
    expect(judge({ key: 'A' }, { key: 'A' })).toEqual(['A', null]);
    expect(judge({ key: 'A' }, { key: 'B' })).toBe('otherKey');
    expect(judge({ key: 'A' }, {})).toBe('unsigned');
  });

  test('another key is trusted only when the pinned one announced it', () => {
    expect(judge({ key: 'A' }, { key: 'A', nextKey: 'B' })).toEqual(['A', 'B']);
    expect(judge({ key: 'A', nextKey: 'B' }, { key: 'B' })).toEqual(['B', null]);
    expect(judge({ key: 'A', nextKey: 'B' }, { key: 'C', nextKey: 'C' })).toBe('otherKey');
  });

  test('an unsigned file announces nobody', () => {
    expect(judge({}, { nextKey: 'B' })).toEqual([null, null]);
  });

  test('revisions do not go back; the same one may come again', () => {
    expect(judge({ takenRevision: 5 }, { revision: 4 })).toBe('older');
    expect(judge({ takenRevision: 5 }, { revision: 5 })).toEqual([null, null]);
  });
});

describe('a signature', () => {
  test('holds whatever a host does to spaces, line ends and the order of keys, and nothing else', async () => {
    const key = await makeSigningKey();
    const file = { name: 'Maple', phrases: [{ id: 'a', text: 'One\r\ntwo' }], revision: 3 };
    const { signature, ...signed } = await sign(file, key);
    const retyped = JSON.parse(
      JSON.stringify({ revision: 3, phrases: file.phrases, name: 'Maple' }, null, 4),
    );
    expect(await fits(signed, signature)).toBe(true);
    expect(await fits(retyped, signature)).toBe(true);
    expect(await fits({ ...signed, revision: 4 }, signature)).toBe(false);
    expect(await fits({ ...signed, more: null }, signature)).toBe(false);
    expect(await fits(signed, { ...signature, key: (await makeSigningKey()).key })).toBe(false);
  });

  test('is over one text for each value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(JSON.parse(canonicalJson(value)))).toBe(canonicalJson(value));
      }),
    );
    expect(canonicalJson({ b: [1, { d: null, c: 'x' }], a: 1e21 })).toBe(
      '{"a":1e+21,"b":[1,{"c":"x","d":null}]}',
    );
  });

  test('is not worth the stack: too deep a file is refused', () => {
    const deep = JSON.parse(`${'['.repeat(5000)}${']'.repeat(5000)}`);
    expect(() => canonicalJson(deep)).toThrow(RangeError);
  });

  test('has a short name that people can compare', async () => {
    expect(await fingerprint('A'.repeat(43))).toMatch(/^([0-9A-F]{4} ){4}[0-9A-F]{4}$/);
  });
});

describe('what an address sends', () => {
  const head = { format: 'qinda-library', version: 1, name: 'Maple', language: 'en' };
  const phrase = { id: 'a', title: 'A', text: 'Hello' };
  const judge = (file: unknown) => {
    const read = readShared(typeof file === 'string' ? file : JSON.stringify(file));
    return read.ok ? read.library : read.failure;
  };

  test('is a library, without anything that only a base adds', () => {
    const library = judge({ ...head, phrases: [{ ...phrase, hidden: true, edited: true, key: 'own/en/a' }] });
    expect(library).toMatchObject({ name: 'Maple', revision: 1, publisher: '', nextKey: null });
    expect(JSON.stringify(library)).not.toMatch(/hidden|edited|own\/en/);
  });

  test.each([
    ['cut off', '{"format":"qinda-lib', 'broken'],
    ['a web page', '<!doctype html><title>Sign in</title>', 'broken'],
    ['nested without end', '['.repeat(200_000), 'broken'],
    ['something else', { hello: 1 }, 'content'],
    ['a library without phrases', { ...head, phrases: [] }, 'content'],
    ['one with a faulty phrase', { ...head, phrases: [phrase, { id: 'b' }] }, 'content'],
    ['one that takes the place of the own phrases', { ...head, name: 'own', phrases: [phrase] }, 'content'],
    ['a backup', { ...head, phrases: [{ ...phrase, source: 'own' }] }, 'backup'],
    ["a colleague's suggestions", { ...head, format: 'qinda-suggestions' }, 'suggestions'],
    ['one with half a signature', { ...head, phrases: [phrase], signature: { key: 'x' } }, 'content'],
  ])('is refused when it is %s', (_, file, kind) => {
    expect(judge(file)).toMatchObject({ kind });
  });

  test('keeps its hands off the prototypes', () => {
    const library = judge(
      `{"__proto__":{"polluted":1},${JSON.stringify({ ...head, phrases: [phrase] }).slice(1)}`,
    );
    expect(library).toMatchObject({ name: 'Maple' });
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });
});

test('a newer file adds, changes and takes away, and leaves what the user edited', () => {
  const stored = (id: string, edited = false, text = 'old') => ({ ...samplePhrase({ id, text }), edited });
  const before = [
    stored('same'),
    stored('changes'),
    stored('goes'),
    stored('mine', true),
    stored('kept', true),
  ];
  const after = ['same', 'changes', 'mine', 'new'].map((id) =>
    samplePhrase({ id, text: id === 'same' ? 'old' : 'newer' }),
  );
  const { added, changed, removed, left } = diffPhrases(before, after, isSamePhrase);
  const ids = (rows: { id: string }[]) => rows.map(({ id }) => id);
  expect([ids(added), ids(changed.map((row) => row.before)), ids(removed), ids(left)]).toEqual([
    ['new'],
    ['changes'],
    ['goes'],
    ['mine', 'kept'],
  ]);
});
