import { t } from '../../lib/i18n/t.ts';
import type { ShownReason } from '../../lib/panel/tell-reason.ts';
import { stageName } from '../tactics/reading-words.ts';

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
    case 'habit':
      return t('panel.reason.habit');
    case 'doubt':
      return reason.words === ''
        ? t('panel.reason.openDoubt')
        : t('panel.reason.doubt', { words: reason.words });
    case 'stage':
      return t('panel.reason.stage', { stage: stageName(reason.stage) });
    case 'filler':
      return t('panel.reason.filler');
    case 'general':
      return t('panel.reason.general');
  }
}
