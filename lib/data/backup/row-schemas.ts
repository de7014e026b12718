import * as v from 'valibot';
import { WordSchema } from '../../core/checks/word.ts';
import type { OpenQuestion } from '../../core/gaps/open-question.ts';
import type { Tally } from '../../core/gaps/tally.ts';
import type { KeptOfBuyer } from '../../core/knowledge/buyer-memory.ts';
import { CardSchema } from '../../core/knowledge/card.ts';
import { BUYER_TYPES, TYPE_FAMILIES } from '../../core/knowledge/codes.ts';
import { LANGS, PhraseSchema, STAGES } from '../../core/knowledge/phrase.ts';
import type { StoredPhrase } from '../../core/knowledge/stored-phrase.ts';
import type { StoredVisits } from '../../core/knowledge/visits.ts';
import type { Habit } from '../../core/matching/habits.ts';
import { TARGET_MS } from '../../core/timing/clock-state.ts';
import { isNameless, type WaitIds, withoutName } from '../../core/timing/nameless.ts';
import { isNameSite } from '../name-sites.ts';
import type {
  ChangedWord,
  LoadedPack,
  StoredBuyer,
  StoredGap,
  StoredPromise,
  StoredUse,
  StoredWait,
} from '../rows.ts';
import { phraseKey } from '../stored-phrase.ts';

/*
 * The rows of the base as a file may bring them back: what is looked at here is a stranger's until it has passed.
 */

type Row<T> = v.GenericSchema<unknown, T>;

export const text = (max: number) => v.pipe(v.string(), v.maxLength(max));
export const key = v.pipe(v.string(), v.minLength(1), v.maxLength(1000));
/** ms since the epoch, or a number of ms; a restored one may not be what no clock shows. */
export const ms = v.pipe(v.number(), v.finite(), v.minValue(-8.64e15), v.maxValue(8.64e15));
export const count = v.pipe(v.number(), v.finite(), v.minValue(0));
const list = (max: number, many: number) => v.pipe(v.array(text(max)), v.maxLength(many));

export const PhraseRow: Row<StoredPhrase> = v.pipe(
  v.object({
    ...PhraseSchema.entries,
    key,
    source: v.pipe(text(200), v.minLength(1)),
    hidden: v.boolean(),
    edited: v.boolean(),
    initials: text(2000),
    sounds: v.exactOptional(text(20_000)),
    place: ms,
    updatedAt: ms,
  }),
  v.check((row) => row.key === phraseKey(row.source, row), 'the key is not that of the phrase'),
);

export const UseRow: Row<StoredUse> = v.object({ phrase: key, times: count, lastAt: ms });

export const PackRow: Row<LoadedPack> = v.object({ lang: v.picklist(LANGS), revision: count });

export const CardRow = v.object({
  key,
  lang: v.picklist(LANGS),
  card: v.nullable(CardSchema),
  base: v.nullable(CardSchema),
  hidden: v.boolean(),
  createdAt: ms,
});

export const WordRow: Row<ChangedWord> = v.object({
  key,
  word: v.nullable(WordSchema),
  hidden: v.boolean(),
  updatedAt: ms,
});

const place = { site: text(200), shop: text(500) };

export const VisitsRow: Row<StoredVisits> = v.object({
  key,
  ...place,
  chatId: text(500),
  turnId: text(1000),
  firstSeenAt: ms,
  lastSeenAt: ms,
  visits: count,
  visitStartedAt: ms,
  previousSeenAt: v.nullable(ms),
});

const types = Object.fromEntries(
  TYPE_FAMILIES.map((family) => [
    family,
    v.exactOptional(v.picklist(BUYER_TYPES.filter((id) => id.startsWith(family)))),
  ]),
) as Record<string, v.GenericSchema>;

export const BuyerRow: Row<StoredBuyer> = v.object({
  key,
  ...place,
  changedAt: ms,
  name: text(500),
  note: text(10_000),
  tags: list(200, 200),
  tastes: list(500, 200),
  troubles: v.pipe(v.array(v.object({ what: text(5000), end: text(5000), at: ms })), v.maxLength(500)),
  doNotAsk: list(500, 200),
  vip: v.boolean(),
  types: v.object(types) as unknown as v.GenericSchema<KeptOfBuyer['types']>,
});

export const PromiseRow: Row<Omit<StoredPromise, 'id'>> = v.object({
  site: text(200),
  chatId: text(500),
  chatKey: text(1000),
  name: text(500),
  text: text(5000),
  madeAt: ms,
  dueAt: ms,
  state: v.picklist(['open', 'done']),
});

const finite = v.pipe(v.number(), v.finite());
const hash = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(0xffff_ffff));

export const HabitRow: Row<Habit> = v.pipe(
  v.object({
    phrase: key,
    hashes: v.pipe(
      v.array(hash),
      v.maxLength(100_000),
      v.transform((all) => Uint32Array.from(all)),
    ),
    weights: v.pipe(
      v.array(finite),
      v.maxLength(100_000),
      v.transform((all) => Float32Array.from(all)),
    ),
    ...{ uses: count, passed: count, edits: count, usedAt: ms, at: ms },
  }),
  v.check(({ hashes, weights }) => hashes.length === weights.length, 'as many weights as features'),
);

const at = v.nullable(ms);

/** A file from before may say the name where a site's only id is that. */
const withoutOldName = <W extends WaitIds>(wait: W): W =>
  isNameSite(wait.site) && !isNameless(wait.key) ? withoutName(wait) : wait;

const WaitFields = v.object({
  ...{ key: text(2000), ...place, chatId: text(500) },
  kind: v.picklist(Object.keys(TARGET_MS) as (keyof typeof TARGET_MS)[]),
  ...{ startedAt: ms, startSeenAt: at, startPageAt: at, greetedAt: at, answerFromAt: ms },
  ...{ answeredAt: at, answerSeenAt: at, answerPageAt: at, endedAt: ms },
  ...{ targetMs: ms, answerTargetMs: ms, platformTargetMs: at, platformAnsweredAt: at, blindMs: ms },
  stage: v.nullable(v.picklist(STAGES)),
  excluded: v.nullable(v.picklist(['gap', 'transfer', 'closed', 'outOfHours'])),
});

export const WaitRow: Row<Omit<StoredWait, 'id'>> = v.pipe(WaitFields, v.transform(withoutOldName));

export const GapRow: Row<Omit<StoredGap, 'id'>> = v.object({
  ...{ site: text(200), tabId: finite, from: ms, to: ms },
  why: v.picklist(['page', 'frozen', 'asleep', 'clockSetBack', 'browser', 'extension']),
});

export const QuestionRow: Row<OpenQuestion> = v.object({
  ...{ key, text: text(5000), why: v.picklist(['unsure', 'own']), offered: list(1200, 20), at: ms },
});

export const TallyRow: Row<Tally> = v.object({
  ...{ phrase: key, skipped: count, used: count, edited: count, searched: count, at: ms },
});
