import { CHARACTER, tokenise, WORD } from './tokenise.ts';

/** Characters that stand in any Chinese sentence: sharing one is no reason to offer a phrase. Signs for numbers and masks too. */
export const STOP_CHARACTERS = new Set(
  '的了吗么呢啊吧呀哦嗯哈啦嘛我你您他她它们咱这那哪是有在就都也还又再要会能可以不没无好请问下什怎为何和与跟个一上到给把被对说去来让多少很太更最只才得地着过想帮看亲谢\uE000\uE001\uE002\uE003',
);

/** Words that stand in any English question. Negations are kept out of it: they tell. */
export const STOP_WORDS = new Set(
  "a an the is are am be been was were i i'm me my you your we our it its it's this that these those there of to in on at for from with and or so do does did have has had will would can could may please pls hi hello hey dear what when where how which who if just any some get got".split(
    ' ',
  ),
);

const stopHashes = new Set<number>();
for (const text of [...STOP_CHARACTERS, ...STOP_WORDS])
  tokenise(text, (hash, kind) => {
    if (kind === WORD || kind === CHARACTER) stopHashes.add(hash);
  });

/** Whether a feature, shared by a question and a phrase, is evidence that they belong together. */
export function saysSomething(hash: number, kind: number): boolean {
  return (kind === WORD || kind === CHARACTER) && !stopHashes.has(hash);
}
