import { BUYER_TYPES, DOUBTS, MOODS, PSYCHOLOGY, type TypeFamily } from '../../lib/core/knowledge/codes.ts';
import { STAGES } from '../../lib/core/knowledge/phrase.ts';
import type { BuyerReading, Evidence } from '../../lib/core/reading/reading.ts';
import type { Correction } from '../../lib/core/tactics/add-correction.ts';
import { t } from '../../lib/i18n/t.ts';
import { moodName, stageName } from './reading-words.ts';

/** A reading as the row shows it, with the taps that put it right. */
export interface ReadItem {
  /** `doubt:D7`; the same reading keeps its id. */
  id: string;
  about: Correction['about'];
  label: string;
  tone: 'plain' | 'accent' | 'warn' | 'hot';
  /** 0…1; null where none is given. */
  confidence: number | null;
  evidence: readonly Evidence[];
  /** Takes it away. */
  notSo: Correction[];
  /** Puts another in its place. */
  instead: { label: string; corrections: Correction[] }[];
}

type NameOf = (id: string) => string;

function heatItem({ heat, mood }: BuyerReading, at: string): ReadItem[] {
  if (heat.level === 'none') return [];
  const label = heat.level === 'hot' ? t('tactics.heat.hot') : t('tactics.heat.cooling');
  return [
    {
      id: `heat:${heat.level}`,
      about: 'heat',
      label,
      tone: heat.level === 'hot' ? 'hot' : 'warn',
      confidence: null,
      evidence: heat.evidence,
      // Both rest on the same words.
      notSo: [
        { about: 'heat', upTo: at },
        ...(mood?.value === 'angry' ? [{ about: 'mood' as const, value: 'calm' as const, at }] : []),
      ],
      instead: [],
    },
  ];
}

function stageItem({ stage }: BuyerReading): ReadItem[] {
  if (!stage) return [];
  return [
    {
      id: `stage:${stage.value}`,
      about: 'stage',
      label: stageName(stage.value),
      tone: 'plain',
      confidence: stage.confidence,
      evidence: stage.evidence,
      notSo: [{ about: 'stage', value: null }],
      instead: STAGES.filter((it) => it !== stage.value).map((value) => ({
        label: stageName(value),
        corrections: [{ about: 'stage', value }],
      })),
    },
  ];
}

function moodItem({ mood }: BuyerReading, at: string): ReadItem[] {
  if (!mood || mood.value === 'calm') return [];
  return [
    {
      id: `mood:${mood.value}`,
      about: 'mood',
      label: moodName(mood.value),
      tone: mood.value === 'pleased' ? 'plain' : 'warn',
      confidence: mood.confidence,
      evidence: mood.evidence,
      notSo: [{ about: 'mood', value: 'calm', at }],
      instead: MOODS.filter((it) => it !== mood.value && it !== 'calm').map((value) => ({
        label: moodName(value),
        corrections: [{ about: 'mood', value, at }],
      })),
    },
  ];
}

function doubtItems({ doubts }: BuyerReading, nameOf: NameOf): ReadItem[] {
  const others = DOUBTS.filter((id) => !doubts.some(({ value }) => value === id));
  return doubts.map(({ value, confidence, evidence }) => {
    const away: Correction = { about: 'doubt', value, holds: false };
    return {
      id: `doubt:${value}`,
      about: 'doubt',
      label: nameOf(value),
      tone: 'accent',
      confidence,
      evidence,
      notSo: [away],
      instead: others.map((other) => ({
        label: nameOf(other),
        corrections: [away, { about: 'doubt', value: other, holds: true }],
      })),
    };
  });
}

function typeItems({ types }: BuyerReading, nameOf: NameOf): ReadItem[] {
  return types.map(({ value, confidence, evidence }) => {
    const family = value[0] as TypeFamily;
    return {
      id: `type:${value}`,
      about: 'type',
      label: nameOf(value),
      tone: 'plain',
      confidence,
      evidence,
      notSo: [{ about: 'type', family, value: null }],
      instead: BUYER_TYPES.filter((other) => other[0] === family && other !== value).map((other) => ({
        label: nameOf(other),
        corrections: [{ about: 'type', family, value: other }],
      })),
    };
  });
}

function psychologyItems({ psychology }: BuyerReading, nameOf: NameOf): ReadItem[] {
  return psychology.map(({ value, confidence, evidence }) => {
    const away: Correction = { about: 'psychology', value, holds: false };
    return {
      id: `psychology:${value}`,
      about: 'psychology',
      label: nameOf(value),
      tone: 'plain',
      confidence,
      evidence,
      notSo: [away],
      instead: PSYCHOLOGY.filter((other) => !psychology.some((it) => it.value === other)).map((other) => ({
        label: nameOf(other),
        corrections: [away, { about: 'psychology', value: other, holds: true }],
      })),
    };
  });
}

/** Everything read of a buyer, in the order of the row: heat, stage, mood, doubts, types, psychology. */
export function readItems(reading: BuyerReading, nameOf: NameOf, newestTurnId: string): ReadItem[] {
  return [
    ...heatItem(reading, newestTurnId),
    ...stageItem(reading),
    ...moodItem(reading, newestTurnId),
    ...doubtItems(reading, nameOf),
    ...typeItems(reading, nameOf),
    ...psychologyItems(reading, nameOf),
  ];
}
