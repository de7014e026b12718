import * as v from 'valibot';
import { type CuePack, CuePackSchema } from '../core/reading/cue-pack.ts';

/**
 * The cues that come with the extension, checked; read on demand, they are no part of a page's first load. `breathe` is
 * waited for between the packs, by who must not stand still for all of it.
 */
export async function builtInCues(breathe: () => Promise<void> = async () => {}): Promise<CuePack[]> {
  const files = await Promise.all([
    import('../../assets/cues/zh-CN.json'),
    import('../../assets/cues/en.json'),
  ]);
  const packs: CuePack[] = [];
  for (const file of files) {
    await breathe();
    packs.push(v.parse(CuePackSchema, file.default));
  }
  return packs;
}
