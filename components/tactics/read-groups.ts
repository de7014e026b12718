import { BUYER_TYPES, DOUBTS, MOODS, PSYCHOLOGY, TYPE_FAMILIES } from '../../lib/core/knowledge/codes.ts';
import { STAGES } from '../../lib/core/knowledge/phrase.ts';
import type { BuyerReading } from '../../lib/core/reading/reading.ts';
import type { Correction } from '../../lib/core/tactics/add-correction.ts';
import { t } from '../../lib/i18n/t.ts';
import { moodName, stageName } from './reading-words.ts';

/** A group of readings that the agent may set by hand; `on` says which hold now. */
export interface ReadGroup {
  label: string;
  choices: { id: string; label: string; on: boolean; correction: Correction }[];
}

/** Everything that can be read, to be set by hand: a tap on what holds takes it away. */
export function readGroups(
  reading: BuyerReading,
  nameOf: (id: string) => string,
  newestTurnId: string,
): ReadGroup[] {
  const has = (list: readonly { value: string }[], id: string) => list.some(({ value }) => value === id);
  const { stage, mood, doubts, types, psychology } = reading;
  return [
    {
      label: t('tactics.kind.stage'),
      choices: STAGES.map((id) => {
        const on = stage?.value === id;
        return { id, label: stageName(id), on, correction: { about: 'stage', value: on ? null : id } };
      }),
    },
    {
      label: t('tactics.kind.mood'),
      choices: MOODS.map((id) => {
        const on = mood?.value === id;
        return {
          id,
          label: moodName(id),
          on,
          correction: { about: 'mood', value: on ? null : id, at: newestTurnId },
        };
      }),
    },
    {
      label: t('tactics.kind.doubt'),
      choices: DOUBTS.map((id) => {
        const on = has(doubts, id);
        return { id, label: nameOf(id), on, correction: { about: 'doubt', value: id, holds: !on } };
      }),
    },
    ...TYPE_FAMILIES.map((family) => ({
      label: t(`tactics.family.${family}`),
      choices: BUYER_TYPES.filter((id) => id[0] === family).map((id) => {
        const on = has(types, id);
        const correction: Correction = { about: 'type', family, value: on ? null : id };
        return { id, label: nameOf(id), on, correction };
      }),
    })),
    {
      label: t('tactics.kind.psychology'),
      choices: PSYCHOLOGY.map((id) => {
        const on = has(psychology, id);
        return { id, label: nameOf(id), on, correction: { about: 'psychology', value: id, holds: !on } };
      }),
    },
  ];
}
