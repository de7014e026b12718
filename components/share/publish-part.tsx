import { useState } from 'react';
import { t } from '../../lib/i18n/t.ts';
import {
  allowTarget,
  type Published,
  publish,
  type ShownPublication,
  usePublication,
} from '../../lib/panel/share/publish-commands.ts';
import { showWhen } from '../../lib/panel/show-when.ts';
import { useMinute } from '../../lib/panel/use-minute.ts';
import { failed } from '../settings/tell-change.ts';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import { useToast } from '../ui/toast.tsx';
import { failureText, publishHelp } from './failure-text.ts';
import { PublishForm } from './publish-form.tsx';
import { KeyNotes, PublishMenu } from './publish-menu.tsx';

/** What the owner publishes: set up once, then a button. */
export function PublishPart() {
  const publication = usePublication();
  const [editing, setEditing] = useState(false);
  if (publication === undefined) return null;
  return (
    <section className="flex flex-col gap-3">
      <h2 className="font-semibold">{t('share.publish.heading')}</h2>
      <p className="text-sm text-muted">{t('share.publish.intro')}</p>
      {publication ? (
        <PublicationCard publication={publication} onEdit={() => setEditing(true)} />
      ) : (
        <Button className="self-start" onClick={() => setEditing(true)}>
          {t('share.publish.setUp')}
        </Button>
      )}
      {editing && <PublishForm publication={publication} onClose={() => setEditing(false)} />}
    </section>
  );
}

interface PublicationCardProps {
  publication: ShownPublication;
  onEdit: () => void;
}

function PublicationCard({ publication, onEdit }: PublicationCardProps) {
  const { name, target } = publication;
  const { run, working, outcome, clear } = usePublish();
  const conflict = outcome?.kind === 'conflict' ? outcome : null;
  return (
    <div data-publication className="flex flex-col gap-3 rounded-lg border border-line p-3">
      <div className="flex items-start gap-2">
        <div className="min-w-0 flex-1">
          <h3 className="font-medium break-words">{name}</h3>
          <p className="text-xs break-all text-muted">{target?.address ?? t('share.publish.toFile')}</p>
        </div>
        <PublishMenu publication={publication} />
      </div>
      <State publication={publication} />
      <KeyNotes publication={publication} />
      {outcome?.kind === 'failed' && (
        <Notice tone="bad" title={failureText(outcome.failure)}>
          <p>{publishHelp(outcome.failure)}</p>
          {target && outcome.failure.kind === 'permission' && (
            <Button
              className="self-start"
              onClick={() => void allowTarget(target).then((may) => (may ? run(null) : undefined))}
            >
              {t('share.allow')}
            </Button>
          )}
        </Notice>
      )}
      <div className="flex flex-wrap gap-2">
        <Button look="primary" disabled={working} onClick={() => void run(null)}>
          {t(target ? 'share.publish.now' : 'share.publish.saveFile')}
        </Button>
        <Button onClick={onEdit}>{t('share.publish.settings')}</Button>
      </div>
      <ConfirmDialog
        open={conflict !== null}
        title={t('share.publish.conflict')}
        description={
          conflict?.revision == null
            ? t('share.publish.conflictUnknown')
            : t('share.publish.conflictHelp', { n: conflict.revision })
        }
        confirmLabel={t('share.publish.replace')}
        cancelLabel={t('options.cancel')}
        onConfirm={() => void run(conflict)}
        onCancel={clear}
      />
    </div>
  );
}

/** Publishes, says how that went, and keeps what has to be answered. */
function usePublish() {
  const toast = useToast();
  const [working, setWorking] = useState(false);
  const [outcome, setOutcome] = useState<Published | null>(null);
  const run = async (over: { revision: number | null } | null) => {
    setWorking(true);
    setOutcome(null);
    try {
      const published = await publish(over);
      setOutcome(published);
      if (published.kind === 'nothing') toast({ tone: 'bad', text: t('share.publish.nothing') });
      if (published.kind === 'published') toast({ text: t('share.publish.done', { n: published.revision }) });
    } catch (error) {
      toast(failed(error));
    }
    setWorking(false);
  };
  return { run, working, outcome, clear: () => setOutcome(null) };
}

function State({ publication }: { publication: ShownPublication }) {
  const now = useMinute();
  const { revision, publishedAt, phrases, isChanged } = publication;
  const content = publishedAt === null ? 'waiting' : isChanged ? 'changed' : 'unchanged';
  return (
    <p className="text-sm text-muted">
      {publishedAt === null
        ? t('share.publish.never')
        : t('share.publish.last', {
            n: revision,
            when: showWhen(publishedAt, now, t('options.lang'), t('share.justNow')),
          })}
      {' · '}
      {t(`share.publish.${content}`, { n: phrases })}
    </p>
  );
}
