import type { RevisionKind } from '../../../lib/core/library/revision.ts';
import { t } from '../../../lib/i18n/t.ts';

/** When something happened, day and time. */
export const whenText = (at: number): string =>
  new Date(at).toLocaleString(t('options.lang'), {
    ...{ year: 'numeric', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit' },
  });

/** What a change of the library was. A roll-back is called after the time that it went to. */
export function revisionText({ kind, label }: { kind: RevisionKind; label: string }): string {
  const what = t(`desk.kind.${kind}`);
  const name = kind === 'rollback' ? whenText(Number(label)) : label;
  return name === '' ? what : t('desk.kindOf', { what, name });
}
