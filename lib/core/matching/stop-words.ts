import { CHARACTER, NEAR, NEIGHBOURS, tokenise, WORD } from './tokenise.ts';

/** Characters that stand in any Chinese sentence: sharing one is no reason to offer a phrase. Signs for numbers and masks too. */
export const STOP_CHARACTERS = new Set(
  '的了吗么呢啊吧呀哦嗯哈啦嘛我你您他她它们咱这那哪是有在就都也还又再要会能可以不没无好请问下什怎为何和与跟个一上到给把被对说去来让多少很太更最只才得地着过想帮看亲谢\uE000\uE001\uE002\uE003',
);

const stopHashes = new Set<number>();
for (const character of STOP_CHARACTERS) tokenise(character, (hash) => stopHashes.add(hash));

/** Whether a feature, shared by a question and a phrase, is evidence that they belong together. */
export function saysSomething(hash: number, kind: number): boolean {
  if (kind === WORD) return true;
  if (kind === NEIGHBOURS || kind === NEAR) return false;
  return kind === CHARACTER && !stopHashes.has(hash);
}
