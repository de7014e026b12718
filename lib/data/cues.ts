import * as v from 'valibot';
import { type CuePack, CuePackSchema } from '../core/reading/cue-pack.ts';

/** The cues that come with the extension, checked; read on demand, they are no part of a page's first load. */
export async function builtInCues(): Promise<CuePack[]> {
  const files = await Promise.all([
    import('../../assets/cues/zh-CN.json'),
    import('../../assets/cues/en.json'),
  ]);
  return files.map((file) => v.parse(CuePackSchema, file.default));
}
