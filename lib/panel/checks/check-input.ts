import type { OpenChat } from '../../core/chat/snapshot.ts';
import { createCannedReader } from '../../core/checks/canned.ts';
import type { CheckInput } from '../../core/checks/check-reply.ts';
import type { Lang } from '../../core/knowledge/phrase.ts';
import type { BuyerReading } from '../../core/reading/reading.ts';
import { soberText } from '../../core/tactics/sober-text.ts';
import { holdsBackSelling } from '../../core/tactics/upset.ts';
import { builtInSites } from '../../data/known-sites.ts';
import { fillPhrase } from '../fill-phrase.ts';
import type { PhraseBase } from '../use-phrases.ts';
import type { ShownPhrase, Wording } from '../use-suggestions.ts';
import type { Words } from '../use-words.ts';

/** All that the checks look at beside the reply itself. */
export interface CheckContext {
  open: OpenChat;
  site: string;
  base: PhraseBase;
  wording: Wording;
  words: Words;
  reading: BuyerReading | null;
  isCanned: (text: string) => boolean;
}

/** A canned-text reader that is only built when something is asked: a large library takes some milliseconds. */
export function lazyCannedReader(base: PhraseBase | null): (text: string) => boolean {
  let reader: ((text: string) => boolean) | null = null;
  return (text) => {
    reader ??= createCannedReader(base?.phrases ?? []);
    return reader(text);
  };
}

/** `item.jd.com` → `jd.com`, `seller.shopee.co.id` → `shopee.co.id`. */
function ownerOf(address: string): string[] {
  const host = /^https?:\/\/([^/:]+)/.exec(address)?.[1] ?? '';
  return /[^.*]+\.(?:com?\.[a-z]{2}|[a-z]+)$/.exec(host)?.slice(0, 1) ?? [];
}

function ownHosts({ open, site }: CheckContext): string[] {
  const matches = builtInSites.find(({ id }) => id === site)?.matches ?? [];
  return [...matches, open.product?.url ?? ''].flatMap(ownerOf);
}

const calms = ({ occasion }: Pick<ShownPhrase['phrase'], 'occasion'>) =>
  occasion === 'apology' || occasion === 'soothe';

/** What of the library soothes, as it would be inserted, by language: asked for each of the five suggestions. */
const soothing = new WeakMap<CheckContext, Map<Lang | undefined, string[]>>();

/** The check's input for `text`, which comes from `item` or from the agent. */
export function checkInput(
  context: CheckContext,
  text: string,
  item: Pick<ShownPhrase, 'phrase'> | null,
  now: number,
): CheckInput {
  const { open, base, wording, words, reading, isCanned } = context;
  const lang = item?.phrase.lang;
  const isUpset = holdsBackSelling(reading);
  const fill = (texts: readonly string[]) =>
    texts
      .map((one) =>
        fillPhrase(
          { text: isUpset ? soberText(one) : one },
          open,
          wording.facts,
          wording.dear[lang ?? wording.lang],
        ),
      )
      .flatMap(({ text, missing }) => (missing.length ? [] : [text]));
  const soothe = () => {
    const known = soothing.get(context) ?? new Map<Lang | undefined, string[]>();
    soothing.set(context, known);
    const texts =
      known.get(lang) ?? fill(base.pick(calms).flatMap((one) => (one.lang === lang ? one.text : [])));
    known.set(lang, texts);
    return texts;
  };
  return {
    ...{ text, turns: open.turns, reading, isCanned, now },
    phrase: item && { ...item.phrase, variants: fill([...item.phrase.variants, item.phrase.text]) },
    lists: words.lists,
    soothing: isUpset ? soothe() : [],
    ownHosts: ownHosts(context),
  };
}
