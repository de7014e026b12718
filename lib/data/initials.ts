import { SOUNDING } from '../core/matching/match-sounds.ts';

/**
 * First letters of the pinyin of `text`, lower case, with Latin letters and digits kept: `七天无理由 7` → `qtwly7`.
 * The pinyin tables are loaded on first use; they are far too large for the panel's first load.
 */
export async function toInitials(texts: string[]): Promise<string[]> {
  const { pinyin } = await import('pinyin-pro');
  return texts.map((text) =>
    pinyin(text, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'consecutive' })
      .join('')
      .toLowerCase()
      .replace(/[^a-z0-9]/g, ''),
  );
}

/**
 * How the pieces of each title sound, every way that a character can be read, as `lib/core/matching/match-sounds` takes it:
 * `重新发货` → `chong/zhong xin fa huo`; the way it is read here stands first, `ü` is `v`.
 */
export async function toSounds(titles: string[]): Promise<string[]> {
  const { pinyin, polyphonic } = await import('pinyin-pro');
  const known = new Map<string, string[]>();
  const waysOf = (character: string) => {
    const ways =
      known.get(character) ?? polyphonic(character, { toneType: 'none', type: 'array', v: true })[0] ?? [];
    known.set(character, ways);
    return ways;
  };
  return titles.map((title) => {
    // The reading of each character in its words, one after the other.
    const usual = pinyin(title, { toneType: 'none', type: 'array', nonZh: 'removed', v: true }).values();
    const pieces = (title.match(SOUNDING) ?? []).map((piece) => {
      if (!/\p{Script=Han}/u.test(piece)) return piece.toLowerCase();
      const ways = [usual.next().value ?? '', ...waysOf(piece)].filter((way) => /^[a-z]+$/.test(way));
      return [...new Set(ways)].join('/');
    });
    return pieces.join(' ');
  });
}
