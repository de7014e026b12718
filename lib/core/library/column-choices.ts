import { LANGS, PURPOSES, STAGES } from '../knowledge/phrase.ts';
import type { ColumnField } from './read/outcome.ts';

/** Words of shops' tables for the choices that a phrase has. */
const WORDS: Readonly<Partial<Record<ColumnField, Readonly<Record<string, string>>>>> = {
  stage: {
    ...{ 售前: 'pre-sale', 售中: 'in-sale', 售后: 'after-sale' },
    ...{ presale: 'pre-sale', insale: 'in-sale', aftersale: 'after-sale' },
  },
  purpose: {
    ...{ 问候: 'greeting', 欢迎: 'greeting', 欢迎语: 'greeting', 稍等: 'hold', 等待: 'hold', 确认: 'ack' },
    ...{ 询问: 'ask', 回答: 'answer', 答复: 'answer', 结束: 'closing', 结束语: 'closing' },
  },
  lang: {
    ...{ 中文: 'zh-CN', 简体中文: 'zh-CN', 汉语: 'zh-CN', zh: 'zh-CN', 'zh-cn': 'zh-CN', cn: 'zh-CN' },
    ...{ chinese: 'zh-CN', 英文: 'en', 英语: 'en', english: 'en', 'en-us': 'en', 'en-gb': 'en' },
  },
};

const CHOICES: Readonly<Partial<Record<ColumnField, readonly string[]>>> = {
  stage: STAGES,
  purpose: PURPOSES,
  lang: LANGS,
};

/**
 * The choice that a word in somebody's table means: `售前` → `pre-sale`; a day in any usual order from the year on → `2026-11-22`.
 * Null where it cannot be told.
 */
export function readChoice(field: ColumnField, word: string): string | null {
  const bare = word.trim().toLowerCase();
  if (field === 'validFrom' || field === 'validUntil') {
    const [, year, month = '', day = ''] = /^(\d{4})\D{1,2}(\d{1,2})\D{1,2}(\d{1,2})(?!\d)/.exec(bare) ?? [];
    return year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : null;
  }
  const choice = CHOICES[field]?.find((one) => one.toLowerCase() === bare);
  if (choice) return choice;
  const words = WORDS[field] ?? {};
  return Object.hasOwn(words, bare) ? (words[bare] ?? null) : null;
}
