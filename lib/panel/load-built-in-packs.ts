import { loadPacks, type Pack } from '../data/phrases.ts';

/** Brings the built-in phrases into the knowledge base; from the second time on this reads one small table. */
export async function loadBuiltInPacks(): Promise<void> {
  const [zh, en] = await Promise.all([
    import('../../assets/packs/zh-CN.json'),
    import('../../assets/packs/en.json'),
  ]);
  await loadPacks([zh.default as Pack, en.default as Pack], Date.now());
}
