import { TriangleAlert } from 'lucide-react';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { t } from '../../lib/i18n/t.ts';
import type { HeldReply } from '../../lib/panel/checks/check-store.ts';
import { Button } from '../ui/button.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { findingReason, findingTitle } from './finding-text.ts';
import { MarkedText } from './marked-text.tsx';

interface CheckAskProps {
  checking: HeldReply;
  onInsert: (texts: string[]) => void;
  /** Inserts it as it is: the agent has the last word. */
  onAsItIs: () => void;
  onCancel: () => void;
}

/** What the checks have to say before a reply goes in, the better way first. */
export function CheckAsk({ checking, onInsert, onAsItIs, onCancel }: CheckAskProps) {
  const { text, better } = checking;
  const [edited, setEdited] = useState<string | null>(null);
  const titleId = useId();
  const first = useRef<HTMLButtonElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const isEditing = edited !== null;
  const spans = checking.findings.flatMap(({ where }) => where);
  useEffect(() => (isEditing ? area : first).current?.focus(), [isEditing]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (edited?.trim()) onInsert([edited.trim()]);
    else if (better && !isEditing) onInsert(better);
  };
  return (
    <form
      data-checking
      aria-labelledby={titleId}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (!event.nativeEvent.isComposing && event.key === 'Escape') onCancel();
      }}
      className="flex max-h-[70vh] flex-col gap-2 rounded-md border border-warn bg-raised p-3 text-sm"
    >
      <div className="flex min-h-0 flex-col gap-2 overflow-y-auto">
        <Findings {...{ checking, titleId }} />
        {isEditing ? (
          <TextArea ref={area} hideLabel label={t('checks.edit')} value={edited} onChange={setEdited} />
        ) : (
          <>
            {(spans.length > 0 || !better) && (
              <p className="line-clamp-4 shrink-0 break-words whitespace-pre-wrap text-muted">
                <MarkedText {...{ text, spans }} />
              </p>
            )}
            {better?.map((part, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the messages of one reply never change places
              <div key={index} className="shrink-0 rounded-md bg-accent-soft px-2 py-1">
                <p data-better className="line-clamp-5 break-words whitespace-pre-wrap">
                  {part}
                </p>
              </div>
            ))}
          </>
        )}
      </div>
      <div className="flex flex-wrap justify-end gap-2">
        <Button look="quiet" className="mr-auto" onClick={onCancel}>
          {t('checks.cancel')}
        </Button>
        {isEditing ? (
          <Button look="primary" type="submit" disabled={!edited.trim()}>
            {t('checks.insert')}
          </Button>
        ) : (
          <>
            <Button
              ref={first}
              data-take-better
              look="primary"
              className="order-2"
              {...(better
                ? { type: 'submit', 'aria-keyshortcuts': 'Alt+0' }
                : { onClick: () => setEdited(text) })}
            >
              {!better
                ? t('checks.editFirst')
                : better.length > 1
                  ? t('checks.split', { count: better.length })
                  : t('checks.useBetter')}
            </Button>
            <Button data-as-it-is className="order-1" onClick={onAsItIs}>
              {t('checks.asItIs')}
            </Button>
          </>
        )}
      </div>
    </form>
  );
}

function Findings({ checking, titleId }: { checking: HeldReply; titleId: string }) {
  const [gravest, ...others] = checking.findings;
  if (!gravest) return null;
  return (
    <div role="alert" className="flex flex-col gap-1">
      <p id={titleId} className="flex items-start gap-2 font-medium text-warn">
        <TriangleAlert size={16} aria-hidden className="mt-0.5 shrink-0" />
        <span data-finding={gravest.kind} className="min-w-0">
          {findingTitle(gravest.kind)}
        </span>
      </p>
      <p className="text-xs text-muted">{findingReason(gravest)}</p>
      {others.map((finding) => (
        <p key={finding.kind} data-finding={finding.kind} className="text-xs text-warn">
          {findingTitle(finding.kind)}
        </p>
      ))}
    </div>
  );
}
