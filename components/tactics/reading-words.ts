import type { Mood } from '../../lib/core/knowledge/codes.ts';
import type { Evidence, Stage } from '../../lib/core/reading/reading.ts';
import { t } from '../../lib/i18n/t.ts';

/** What a stage is called. */
export function stageName(stage: Stage): string {
  switch (stage) {
    case 'pre-sale':
      return t('tactics.stage.pre');
    case 'in-sale':
      return t('tactics.stage.in');
    case 'after-sale':
      return t('tactics.stage.after');
  }
}

/** What a mood is called. */
export function moodName(mood: Mood): string {
  return t(`tactics.mood.${mood}`);
}

/** What a reading rests on, in words. */
export function evidenceText(evidence: Evidence): string {
  switch (evidence.kind) {
    case 'words':
      return t('tactics.evidence.words', { words: evidence.words });
    case 'rhythm':
      return t('tactics.evidence.rhythm', { count: evidence.count });
    case 'subject':
      return t('tactics.evidence.subject', { words: evidence.words });
    case 'memory':
      return t('tactics.evidence.memory', { words: evidence.words });
    case 'corrected':
      return t('tactics.evidence.corrected');
  }
}
