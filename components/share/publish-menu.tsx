import { Ellipsis } from 'lucide-react';
import { useRef, useState } from 'react';
import { t } from '../../lib/i18n/t.ts';
import {
  announceKey,
  forgetAnnounced,
  type ShownPublication,
  saveKey,
  stopPublishing,
  switchKey,
  takeKey,
} from '../../lib/panel/share/publish-commands.ts';
import { failed } from '../settings/tell-change.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Menu } from '../ui/menu.tsx';
import { Notice } from '../ui/notice.tsx';
import { type Toast, useToast } from '../ui/toast.tsx';

/** What is rarely needed: the key, and the end. */
export function PublishMenu({ publication: { key, nextKey } }: { publication: ShownPublication }) {
  const toast = useToast();
  const input = useRef<HTMLInputElement>(null);
  const [stopping, setStopping] = useState(false);
  const tell = (change: Promise<unknown>, said?: Toast) =>
    void change.then(
      () => said && toast(said),
      (error: unknown) => toast(failed(error)),
    );
  const take = (file: File) =>
    void takeKey(file).then(
      (taken) => toast(taken ? { text: t('share.key.taken') } : { tone: 'bad', text: t('share.key.bad') }),
      (error: unknown) => toast(failed(error)),
    );
  const rotate = nextKey
    ? [
        {
          label: t('share.key.switch'),
          run: () => tell(switchKey(), { text: t('share.key.switched') }),
        },
        { label: t('share.key.forget'), run: () => tell(forgetAnnounced()) },
      ]
    : [
        {
          label: t('share.key.announce'),
          hint: t('share.key.announceHint'),
          run: () => tell(announceKey()),
        },
      ];
  return (
    <>
      <Menu
        trigger={<IconButton icon={Ellipsis} label={t('share.publish.more')} />}
        items={[
          ...(key
            ? [
                {
                  label: t('share.key.save'),
                  hint: t('share.key.saveHint'),
                  run: () => tell(saveKey()),
                },
                { label: t('share.key.take'), run: () => input.current?.click() },
                ...rotate,
              ]
            : []),
          { label: t('share.publish.stop'), run: () => setStopping(true) },
        ]}
      />
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={t('share.key.take')}
        onChange={(event) => {
          const chosen = event.target.files?.[0];
          event.target.value = '';
          if (chosen) take(chosen);
        }}
      />
      <ConfirmDialog
        open={stopping}
        title={t('share.publish.stopTitle')}
        description={t('share.publish.stopHelp')}
        confirmLabel={t('share.publish.stop')}
        cancelLabel={t('options.cancel')}
        onConfirm={() => tell(stopPublishing())}
        onCancel={() => setStopping(false)}
      />
    </>
  );
}

/** Whose signature the file carries, and what to do while a new key is announced. */
export function KeyNotes({ publication }: { publication: ShownPublication }) {
  const { fingerprint, nextFingerprint } = publication;
  return (
    <>
      <div className="text-sm">
        {fingerprint === null ? (
          <p className="text-muted">{t('share.publish.notSigned')}</p>
        ) : (
          <>
            <p className="tabular-nums">{t('share.publish.signedBy', { fingerprint })}</p>
            <p className="text-xs text-muted">{t('share.publish.tellKey')}</p>
          </>
        )}
      </div>
      {nextFingerprint !== null && (
        <Notice title={t('share.key.announced', { fingerprint: nextFingerprint })}>
          {t('share.key.announcedHelp')}
        </Notice>
      )}
    </>
  );
}
