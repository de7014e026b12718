import { Library } from 'lucide-react';
import { useState } from 'react';
import { t } from '../../lib/i18n/t.ts';
import { type ShownSubscription, useSubscriptions } from '../../lib/panel/share/use-subscriptions.ts';
import { useMinute } from '../../lib/panel/use-minute.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { AccessDialog } from './access-dialog.tsx';
import { AddAddress } from './add-address.tsx';
import { RemoveDialog } from './remove-dialog.tsx';
import { SubscriptionCard } from './subscription-card.tsx';
import { useShareActions } from './use-share-actions.ts';
import { WaitingDialog } from './waiting-dialog.tsx';

type Asking = { what: 'see' | 'remove' | 'access'; address: string };

/** The libraries that come from addresses, and the field for one more. */
export function TeamLibraries() {
  const subscriptions = useSubscriptions();
  const actions = useShareActions();
  const now = useMinute();
  const [asking, setAsking] = useState<Asking | null>(null);
  if (!subscriptions) return null;
  const asked = subscriptions.find(({ address }) => address === asking?.address);
  const close = () => setAsking(null);
  const ask = (what: Asking['what']) => (one: ShownSubscription) => setAsking({ what, address: one.address });
  return (
    <section className="flex flex-col gap-3">
      <h2 className="font-semibold">{t('share.team')}</h2>
      <p className="text-sm text-muted">{t('share.teamIntro')}</p>
      {subscriptions.length > 0 ? (
        <ul className="flex flex-col gap-3">
          {subscriptions.map((subscription) => (
            <SubscriptionCard
              key={subscription.address}
              {...{ subscription, now, actions }}
              onSee={ask('see')}
              onRemove={ask('remove')}
              onAccess={ask('access')}
            />
          ))}
        </ul>
      ) : (
        <EmptyState icon={Library} title={t('share.none')}>
          {t('share.noneHint')}
        </EmptyState>
      )}
      <AddAddress onFound={(address) => setAsking({ what: 'see', address })} />
      {asked && asking?.what === 'see' && (
        <WaitingDialog subscription={asked} actions={actions} onClose={close} />
      )}
      {asked && asking?.what === 'access' && (
        <AccessDialog
          subscription={asked}
          onClose={close}
          onSave={(access) => {
            close();
            void actions.signIn(asked, access);
          }}
        />
      )}
      {asked && asking?.what === 'remove' && (
        <RemoveDialog
          subscription={asked}
          onClose={close}
          onRemove={(withPhrases) => {
            close();
            void actions.remove(asked, withPhrases);
          }}
        />
      )}
    </section>
  );
}
