import { useMemo } from 'react';
import type { ShareFailure } from '../../lib/core/share/failure.ts';
import type { Access, Subscription } from '../../lib/core/share/subscription.ts';
import { t } from '../../lib/i18n/t.ts';
import {
  allowAddress,
  isWaiting,
  lookNow,
  setPace,
  setPaused,
  signIn,
  take,
  trustAnew,
  unsubscribe,
} from '../../lib/panel/share/subscription-commands.ts';
import { failed, withUndo } from '../settings/tell-change.ts';
import { type Toast, useToast } from '../ui/toast.tsx';
import { failureHelp, failureText } from './failure-text.ts';

export type ShareActions = ReturnType<typeof createActions>;

/** Everything that changes a subscription, each with a word about what happened where the page does not show it by itself. */
export function useShareActions(): ShareActions {
  const toast = useToast();
  return useMemo(() => createActions(toast), [toast]);
}

const nameOf = ({ title, source, address }: Subscription) => title || source || address;

function createActions(toast: (toast: Toast) => void) {
  const tell = async (change: () => Promise<Toast | null>) => {
    try {
      const said = await change();
      if (said) toast(said);
    } catch (error) {
      toast(failed(error));
    }
  };
  /** A failure stands in the card as well; said once here, for who pressed the button. */
  const said = (failure: ShareFailure | null): Toast | null =>
    failure ? { tone: 'bad', text: `${failureText(failure)}. ${failureHelp(failure)}` } : null;
  return {
    allow: (one: Subscription) =>
      tell(async () => ((await allowAddress(one.address)) ? said(await lookNow(one.address)) : null)),
    lookNow: (one: Subscription) =>
      tell(async () => {
        const failure = await lookNow(one.address);
        if (failure) return said(failure);
        return { text: t((await isWaiting(one.address)) ? 'share.newsCame' : 'share.upToDate') };
      }),
    signIn: (one: Subscription, access: Access) =>
      tell(async () => {
        const failure = await signIn(one, access);
        return failure ? said(failure) : { text: t('share.accessFits') };
      }),
    trustAnew: (one: Subscription) => tell(async () => said(await trustAnew(one))),
    setPaused: (one: Subscription, paused: boolean) =>
      tell(async () => {
        await setPaused(one, paused);
        return null;
      }),
    setPace: (one: Subscription, to: Partial<Pick<Subscription, 'automatic' | 'everyHours'>>) =>
      tell(async () => {
        await setPace(one, to);
        return null;
      }),
    take: (one: Subscription, automatic: boolean) =>
      tell(async () => {
        const taken = await take(one, automatic);
        if (!taken) return { text: t('share.upToDate') };
        const name = nameOf(one);
        return withUndo(toast, t('share.taken', { name, ...taken.counts }), taken.takeBack);
      }),
    remove: (one: Subscription, withPhrases: boolean) =>
      tell(async () =>
        withUndo(toast, t('share.removed', { name: nameOf(one) }), await unsubscribe(one, withPhrases)),
      ),
  };
}
