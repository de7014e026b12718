import { t } from '../../lib/i18n/t.ts';
import type { ShownReason } from '../../lib/panel/use-suggestions.ts';

/** Why a phrase is suggested, in the user's language. */
export function reasonText(reason: ShownReason): string {
  switch (reason.kind) {
    case 'ask':
      return reason.earlier
        ? t('panel.reason.earlierAsk', { ask: reason.ask })
        : t('panel.reason.ask', { ask: reason.ask });
    case 'words': {
      const words = reason.words.join(t('panel.reason.comma'));
      return reason.earlier ? t('panel.reason.earlierWords', { words }) : t('panel.reason.words', { words });
    }
    case 'greeting':
      return t('panel.reason.greeting');
    case 'returning':
      return t('memory.reason');
    case 'ack':
      return t('panel.reason.ack');
    case 'general':
      return t('panel.reason.general');
  }
}
