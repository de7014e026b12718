import { useState } from 'react';
import { t } from '../../lib/i18n/t.ts';
import {
  copy,
  forgetWaits,
  practicePage,
  SHORTCUTS_PAGE,
  useWaitCount,
} from '../../lib/panel/desk/privacy.ts';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { useToast } from '../ui/toast.tsx';
import { BuyerRecords } from './buyer-records.tsx';
import { HabitsRecord } from './habits-record.tsx';
import { failed } from './tell-change.ts';

const kept = [
  'phrases',
  'facts',
  'chats',
  'promises',
  'waits',
  'learned',
  'radar',
  'buyers',
  'pages',
] as const;

/** What is kept, where and how long; and the way to be rid of it. */
export function PrivacySection() {
  return (
    <div className="flex max-w-3xl flex-col gap-8">
      <section className="flex flex-col gap-3">
        <p>{t('options.privacy.intro')}</p>
        <dl className="rounded-lg border border-line text-sm">
          {kept.map((what) => (
            <div
              key={what}
              className="grid gap-x-4 border-t border-line px-3 py-2 first:border-t-0 sm:grid-cols-[12rem_1fr]"
            >
              <dt className="font-medium">{t(`options.privacy.${what}`)}</dt>
              <dd className="text-muted">{t(`options.privacy.${what}Where`)}</dd>
            </div>
          ))}
        </dl>
      </section>
      <BuyerRecords />
      <WaitRecords />
      <HabitsRecord />
      <GoodToKnow />
    </div>
  );
}

function WaitRecords() {
  const n = useWaitCount() ?? 0;
  const [asking, setAsking] = useState(false);
  const toast = useToast();
  const forget = async () => {
    setAsking(false);
    try {
      await forgetWaits();
      toast({ text: t('options.privacy.deleted') });
    } catch (error) {
      toast(failed(error));
    }
  };
  return (
    <section className="flex flex-col items-start gap-2">
      <h2 className="font-semibold">{t('options.privacy.records')}</h2>
      <p className="text-sm text-muted">
        {n === 0 ? t('options.privacy.noRecords') : t('options.privacy.count', { n })}
      </p>
      <Button look="danger" disabled={n === 0} onClick={() => setAsking(true)}>
        {t('options.privacy.delete')}
      </Button>
      <ConfirmDialog
        open={asking}
        title={t('options.privacy.deleteTitle')}
        description={t('options.privacy.deleteHelp', { n })}
        confirmLabel={t('options.privacy.delete')}
        cancelLabel={t('options.cancel')}
        onConfirm={() => void forget()}
        onCancel={() => setAsking(false)}
      />
    </section>
  );
}

function GoodToKnow() {
  const [copied, setCopied] = useState(false);
  return (
    <section className="flex flex-col gap-4">
      <h2 className="font-semibold">{t('options.privacy.more')}</h2>
      <div>
        <a
          href={practicePage()}
          target="_blank"
          rel="noreferrer"
          className="font-medium text-accent underline underline-offset-2"
        >
          {t('options.privacy.practice')}
        </a>
        <p className="text-sm text-muted">{t('options.privacy.practiceHelp')}</p>
      </div>
      <div className="flex flex-col items-start gap-1">
        <h3 className="font-medium">{t('options.privacy.shortcuts')}</h3>
        <p className="text-sm text-muted">{t('options.privacy.shortcutsHelp')}</p>
        <div className="flex flex-wrap items-center gap-2">
          <code className="rounded-md border border-line bg-surface px-2 py-1 text-sm break-all select-all">
            {SHORTCUTS_PAGE}
          </code>
          <Button onClick={() => void copy(SHORTCUTS_PAGE).then(() => setCopied(true))}>
            {t('options.privacy.copy')}
          </Button>
          <span role="status" className="text-sm text-muted">
            {copied && t('options.privacy.copied')}
          </span>
        </div>
      </div>
    </section>
  );
}
