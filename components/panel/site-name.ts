import { t } from '../../lib/i18n/t.ts';

const NAMES: Record<string, () => string> = {
  practice: () => t('sites.practice'),
  pinduoduo: () => t('sites.pinduoduo'),
  feige: () => t('sites.feige'),
};

/** What a site is called in the user's language; one that the user added stands for itself. */
export function siteName(id: string): string {
  return NAMES[id]?.() ?? id;
}
