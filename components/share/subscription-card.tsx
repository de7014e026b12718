import { Ellipsis } from 'lucide-react';
import { INTERVALS } from '../../lib/core/share/subscription.ts';
import { t } from '../../lib/i18n/t.ts';
import type { ShownSubscription } from '../../lib/panel/share/use-subscriptions.ts';
import { showWhen } from '../../lib/panel/show-when.ts';
import { Button } from '../ui/button.tsx';
import { Chip } from '../ui/chip.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Menu } from '../ui/menu.tsx';
import { Notice } from '../ui/notice.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { Switch } from '../ui/switch.tsx';
import { failureHelp, failureText } from './failure-text.ts';
import type { ShareActions } from './use-share-actions.ts';

interface CardProps {
  subscription: ShownSubscription;
  now: number;
  actions: ShareActions;
  onSee: (subscription: ShownSubscription) => void;
  onRemove: (subscription: ShownSubscription) => void;
  /** User and password are to be given. */
  onAccess: (subscription: ShownSubscription) => void;
}

/** One subscription: where it comes from, how it stands, what can be done. */
export function SubscriptionCard(props: CardProps) {
  const { subscription, now, actions, onSee, onRemove, onAccess } = props;
  const { address, title, source, publisher, paused, company, failure, waits, takenRevision } = subscription;
  const name = title || source || address;
  return (
    <li data-subscription={address} className="flex flex-col gap-3 rounded-lg border border-line p-3">
      <div className="flex items-start gap-2">
        <div className="min-w-0 flex-1">
          <h3 className="flex flex-wrap items-center gap-x-2 gap-y-1 font-medium">
            <span className="min-w-0 break-words">{name}</span>
            {company && <Chip tone="accent">{t('share.company')}</Chip>}
            {paused && <Chip tone="warn">{t('share.paused')}</Chip>}
            {waits && (
              <Chip tone="accent">{t(takenRevision === null ? 'share.notTaken' : 'share.news')}</Chip>
            )}
          </h3>
          <p className="text-xs break-all text-muted">
            {publisher && `${t('share.by', { publisher })} · `}
            {address}
          </p>
        </div>
        {!company && (
          <Menu
            trigger={<IconButton icon={Ellipsis} label={t('share.more', { name })} />}
            items={[
              {
                label: t(paused ? 'share.resume' : 'share.pause'),
                run: () => void actions.setPaused(subscription, !paused),
              },
              ...(subscription.access
                ? [{ label: t('share.access'), run: () => onAccess(subscription) }]
                : []),
              { label: t('share.remove'), run: () => onRemove(subscription) },
            ]}
          />
        )}
      </div>
      <State subscription={subscription} now={now} />
      {failure && (
        <Notice tone="warn" title={failureText(failure)}>
          <p>{failureHelp(failure)}</p>
          <Remedy {...{ subscription, actions, onAccess }} />
        </Notice>
      )}
      <div className="flex flex-wrap gap-2">
        {waits && (
          <Button look="primary" onClick={() => onSee(subscription)}>
            {t('share.see')}
          </Button>
        )}
        <Button disabled={paused} onClick={() => void actions.lookNow(subscription)}>
          {t('share.now')}
        </Button>
      </div>
      {takenRevision !== null && <Pace {...{ subscription, name, actions }} />}
    </li>
  );
}

/** How it stands, in one line each. */
function State({ subscription, now }: Pick<CardProps, 'subscription' | 'now'>) {
  const { takenRevision, takenAt, lastCounts, lastTryAt, lastGoodAt, failure, key } = subscription;
  const when = (at: number | null) =>
    at === null ? t('share.never') : showWhen(at, now, t('options.lang'), t('share.justNow'));
  const looked = t('share.lastLook', { when: when(lastTryAt) });
  return (
    <div className="text-sm text-muted">
      <p>
        {[
          takenRevision !== null && t('share.revision', { n: takenRevision }),
          takenRevision !== null && t(key === null ? 'share.unsigned' : 'share.signedShort'),
          looked,
          failure && t('share.lastGood', { when: when(lastGoodAt) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {takenAt !== null && lastCounts && <p>{t('share.took', { when: when(takenAt), ...lastCounts })}</p>}
    </div>
  );
}

/** The button beside a failure that the user can mend. */
function Remedy({
  subscription,
  actions,
  onAccess,
}: Pick<CardProps, 'subscription' | 'actions' | 'onAccess'>) {
  const { failure } = subscription;
  if (failure?.kind === 'signIn')
    return (
      <Button className="self-start" onClick={() => onAccess(subscription)}>
        {t('share.access')}
      </Button>
    );
  if (failure?.kind === 'permission')
    return (
      <Button className="self-start" onClick={() => void actions.allow(subscription)}>
        {t('share.allow')}
      </Button>
    );
  if (failure?.kind === 'otherKey' && !subscription.company)
    return (
      <Button className="self-start" onClick={() => void actions.trustAnew(subscription)}>
        {t('share.trust')}
      </Button>
    );
  return null;
}

interface PaceProps extends Pick<CardProps, 'actions'> {
  subscription: ShownSubscription;
  name: string;
}

/** How often it is looked at, and whether news is taken by itself. */
function Pace({ subscription, name, actions }: PaceProps) {
  const { automatic, everyHours, company } = subscription;
  return (
    <fieldset
      disabled={company}
      className="flex flex-wrap items-start gap-x-6 gap-y-3 border-t border-line pt-3"
    >
      <legend className="sr-only">{t('share.settings', { name })}</legend>
      <div className="flex-1 basis-64">
        <Switch
          label={t('share.automatic')}
          hint={t('share.automaticHint')}
          on={automatic}
          disabled={company}
          onChange={(on) => void actions.setPace(subscription, { automatic: on })}
        />
      </div>
      <SelectField
        label={t('share.every')}
        value={String(everyHours)}
        options={INTERVALS.map((hours) => ({ value: String(hours), label: t(`share.everyHours.h${hours}`) }))}
        onChange={(hours) => void actions.setPace(subscription, { everyHours: Number(hours) })}
      />
    </fieldset>
  );
}
