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
