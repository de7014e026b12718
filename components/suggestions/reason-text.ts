import type { Reason } from '../../lib/core/matching/suggestion.ts';
import { t } from '../../lib/i18n/t.ts';

/** Why a phrase is suggested, in the user's language. */
export function reasonText(reason: Reason): string {
  switch (reason.kind) {
    case 'ask':
      return t('panel.reason.ask', { ask: reason.ask });
    case 'words':
      return t('panel.reason.words', { words: reason.words.join(t('panel.reason.comma')) });
    case 'greeting':
      return t('panel.reason.greeting');
    case 'ack':
      return t('panel.reason.ack');
    case 'general':
      return t('panel.reason.general');
  }
}
