/**
 * The common stem of an English word. Deliberately light: it joins `refund/refunds/refunded/refunding` and leaves codes such
 * as `a12b` alone. A code is the same with and without its hyphens.
 */
export function stemEnglish(word: string): string {
  if (/\d/.test(word) && /[a-z]/.test(word)) return word.replace(/[-_']+/g, '');
  if (word.length < 4 || /[^a-z']/.test(word)) return word;
  let stem = word.replace(/'(?:s|re|ll|ve|d|m)?$/, '');
  stem = stem.replace(/ies$/, 'y').replace(/(ss|sh|ch|x)es$/, '$1');
  if (/[^su]s$/.test(stem)) stem = stem.slice(0, -1);
  const base = stem.replace(/(?:ing|ed|ly)$/, '');
  if (base !== stem && base.length >= 3 && /[aeiouy]/.test(base))
    stem = base.replace(/([^aeiouls])\1$/, '$1');
  return stem.length > 3 ? stem.replace(/e$/, '') : stem;
}
