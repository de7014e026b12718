import type { Finding, FindingKind } from '../../lib/core/checks/finding.ts';
import { t } from '../../lib/i18n/t.ts';

const titles: Record<FindingKind, () => string> = {
  blank: () => t('checks.title.blank'),
  selling: () => t('checks.title.selling'),
  contact: () => t('checks.title.contact'),
  guarantee: () => t('checks.title.guarantee'),
  forbidden: () => t('checks.title.forbidden'),
  repeat: () => t('checks.title.repeat'),
  wall: () => t('checks.title.wall'),
  cheerful: () => t('checks.title.cheerful'),
  robot: () => t('checks.title.robot'),
  slang: () => t('checks.title.slang'),
  promise: () => t('checks.title.promise'),
  'small-talk': () => t('checks.title.smallTalk'),
};

const reasons: Partial<Record<FindingKind, () => string>> = {
  selling: () => t('checks.why.selling'),
  repeat: () => t('checks.why.repeat'),
  wall: () => t('checks.why.wall'),
  robot: () => t('checks.why.robot'),
};

/** What a check has to say, in a few words. */
export function findingTitle(kind: FindingKind): string {
  return titles[kind]();
}

/** Why: the word list's own reason, else that of the standard behind the check. */
export function findingReason({ kind, why }: Finding): string {
  return why || (reasons[kind]?.() ?? '');
}
