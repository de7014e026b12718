import type { FailureKind, ShareFailure } from '../../lib/core/share/failure.ts';
import { t } from '../../lib/i18n/t.ts';

/** Kinds whose detail belongs into the sentence. */
const exact = {
  moved: (detail) => t('share.failure.moved', { detail }),
  signIn: (detail) => t('share.failure.signIn', { detail }),
  status: (detail) => t('share.failure.status', { detail }),
  type: (detail) => t('share.failure.type', { detail }),
  large: (detail) => t('share.failure.large', { detail }),
  slow: (detail) => t('share.failure.slow', { detail }),
  content: (detail) => t('share.failure.content', { detail }),
  older: (detail) => t('share.failure.older', { detail }),
  nameTaken: (detail) => t('share.failure.nameTaken', { detail }),
} satisfies Partial<Record<FailureKind, (detail: string) => string>>;

const isExact = (kind: FailureKind): kind is keyof typeof exact => kind in exact;

/** What happened, in the user's language. */
export function failureText({ kind, detail }: ShareFailure): string {
  return isExact(kind) ? exact[kind](detail || '?') : t(`share.failure.${kind}`);
}

/** Where it is another thing to do when one publishes: nothing is tried again by itself, and nobody else is to be asked. */
const PUBLISHING = ['offline', 'unreachable', 'moved', 'signIn', 'status', 'slow'] as const;

/** What to do about it when publishing. */
export function publishHelp({ kind }: ShareFailure): string {
  const own = PUBLISHING.find((one) => one === kind);
  return own ? t(`share.publish.help.${own}`) : t(`share.help.${kind}`);
}

/** What to do about it. */
export function failureHelp({ kind }: ShareFailure): string {
  return t(`share.help.${kind}`);
}
