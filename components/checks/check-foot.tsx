import { chatKey, type OpenChat } from '../../lib/core/chat/snapshot.ts';
import { useCheckStore } from '../../lib/panel/checks/check-store.ts';
import type { useChecks } from '../../lib/panel/checks/use-checks.ts';
import { keepPromise } from '../../lib/panel/checks/use-promises.ts';
import { PromiseOffer } from '../promises/promise-offer.tsx';
import { CheckAsk } from './check-ask.tsx';
import { NextPart } from './next-part.tsx';

interface CheckFootProps {
  checks: ReturnType<typeof useChecks>;
  open: OpenChat | null;
  /** `chatKey` of the open chat. */
  openKey: string | null;
}

/** What the checks put over the foot of the panel: the next message, a promise to remember, a reply held for a moment. */
export function CheckFoot({ checks, open, openKey }: CheckFootProps) {
  const { offer, setOffer, setChecking, setParts } = useCheckStore();
  const { checking, parts } = checks;
  const isSent =
    parts !== undefined &&
    !!open?.turns.some(({ side, seenAt }) => side === 'seller' && seenAt !== null && seenAt >= parts.putAt);
  const isOffered = offer && chatKey(offer.target.site, offer.target.chatId) === openKey;
  return (
    <>
      {parts && openKey !== null && (
        <NextPart parts={parts} isSent={isSent} onNext={checks.next} onDrop={() => setParts(openKey, null)} />
      )}
      {isOffered && !checking && (
        <PromiseOffer
          key={offer.what}
          offer={offer}
          onKeep={(dueAt) => {
            setOffer(null);
            void keepPromise(offer, dueAt);
          }}
          onDrop={() => setOffer(null)}
        />
      )}
      {checking && (
        <CheckAsk
          key={`${checking.chosen.item.phrase.key} ${checking.text}`}
          checking={checking}
          onInsert={(texts) => void checks.insert(checking.chosen, texts)}
          onAsItIs={checks.asItIs}
          onCancel={() => setChecking(null)}
        />
      )}
    </>
  );
}
