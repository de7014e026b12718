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

/** Zero to nine in Chinese, for a numeral is typed as its digit too, and a digit as it is spoken. */
const NUMERALS = Array.from({ length: 10 }, (_, digit) =>
  new Intl.NumberFormat('zh-u-nu-hanidec').format(digit),
);
const toDigit = (piece: string): string[] => {
  const digit = NUMERALS.indexOf(piece);
  return digit < 0 ? [] : [String(digit)];
};

/**
 * How the pieces of each text sound, every way that a character can be read, as `lib/core/matching/match-sounds` takes it:
 * `重新发货` → `chong/zhong xin fa huo`; the way it is read here stands first, `ü` is `v`. A numeral has its digit as well.
 */
export async function toSounds(texts: string[]): Promise<string[]> {
  const { pinyin, polyphonic } = await import('pinyin-pro');
  const known = new Map<string, string[]>();
  const waysOf = (character: string) => {
    const ways =
      known.get(character) ?? polyphonic(character, { toneType: 'none', type: 'array', v: true })[0] ?? [];
    known.set(character, ways);
    return ways;
  };
  return texts.map((text) => {
    // The reading of each character in its words, one after the other.
    const usual = pinyin(text, { toneType: 'none', type: 'array', nonZh: 'removed', v: true }).values();
    const pieces = (text.match(SOUNDING) ?? []).map((piece) => {
      if (/^\d$/.test(piece)) return [piece, waysOf(NUMERALS[Number(piece)] ?? '')[0]].join('/');
      if (!/\p{Script=Han}/u.test(piece)) return piece.toLowerCase();
      const ways = [usual.next().value ?? '', ...waysOf(piece)].filter((way) => /^[a-z]+$/.test(way));
      return [...new Set(ways), ...toDigit(piece)].join('/');
    });
    return pieces.join(' ');
  });
}
