import { latestQuestion } from '../../lib/core/chat/latest-question.ts';
import type { OpenChat } from '../../lib/core/chat/snapshot.ts';
import { t } from '../../lib/i18n/t.ts';

/** What can be said of the buyer for certain: a first contact, and how many messages stand unanswered. */
export function readingsOf(open: OpenChat): string[] {
  const question = latestQuestion(open.turns);
  if (!question || question.answered) return [];
  const count = question.turns.length;
  return [
    ...(question.first ? [t('panel.firstQuestion')] : []),
    ...(count > 1 ? [t('panel.unanswered', { count })] : []),
  ];
}
