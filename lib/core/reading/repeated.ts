const SILENT = /[\s\p{P}\p{S}]+/gu;
/** Shorter texts ("ok", "hi") are said again without meaning anything by it. */
const LEAST_LENGTH = 2;

/** How often the text that is repeated most stands among `texts`, signs left out; 1 when none is repeated. */
export function repeated(texts: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const text of texts) {
    const bare = text.replace(SILENT, '').toLowerCase();
    if (bare.length >= LEAST_LENGTH) counts.set(bare, (counts.get(bare) ?? 0) + 1);
  }
  return Math.max(1, ...counts.values());
}
