import { useState } from 'react';
import type { Phrase } from '../../lib/core/knowledge/phrase.ts';
import { isSamePhrase, type StoredPhrase } from '../../lib/core/knowledge/stored-phrase.ts';
import { dayOf } from '../../lib/core/knowledge/validity.ts';
import { t } from '../../lib/i18n/t.ts';
import {
  makeOwn,
  type StoredSuggestion,
  suggest,
  useSuggestionFor,
} from '../../lib/panel/share/suggestion-commands.ts';
import { useMinute } from '../../lib/panel/use-minute.ts';
import { ChangedFields } from '../library/changed-fields.tsx';
import { PhraseForm } from '../library/phrase-form.tsx';
import { VariableText } from '../library/variable-text.tsx';
import { tellChange, withUndo } from '../settings/tell-change.ts';
import { Button } from '../ui/button.tsx';
import { Chip } from '../ui/chip.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { useToast } from '../ui/toast.tsx';

interface TeamPhraseProps {
  phrase: StoredPhrase;
  onClose: () => void;
}

/** A phrase of the team: read, made one's own, or a change to it proposed to the owner. */
export function TeamPhrase({ phrase, onClose }: TeamPhraseProps) {
  const toast = useToast();
  const [suggesting, setSuggesting] = useState(false);
  const earlier = useSuggestionFor(phrase.key);
  if (earlier === undefined) return null;
  if (suggesting) return <SuggestForm {...{ phrase, earlier, onClose }} />;
  const { title, text, variants, asks, source, group, notes } = phrase;
  const copy = async () => {
    const done = async () => withUndo(toast, t('share.phrase.copied', { title }), await makeOwn(phrase));
    if (await tellChange(toast, done)) onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      description={t('share.phrase.ofTeam', { library: source })}
      closeLabel={t('options.close')}
      footer={
        <>
          <Button onClick={() => void copy()}>{t('share.phrase.copy')}</Button>
          <Button look="primary" onClick={() => setSuggesting(true)}>
            {t(earlier ? 'share.phrase.suggestAgain' : 'share.phrase.suggest')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4 text-sm">
        <p className="break-words whitespace-pre-line">
          <VariableText text={text} />
        </p>
        {group && <p className="text-muted">{t('share.phrase.group', { group })}</p>}
        <Days phrase={phrase} />
        <Lines title={t('share.phrase.variants')} lines={variants} />
        <Lines title={t('share.phrase.asks')} lines={asks} />
        <Lines title={t('share.phrase.notes')} lines={notes ? [notes] : []} />
        {earlier && !isSamePhrase(phrase, earlier.after) && (
          <Notice tone="plain" title={t('share.phrase.yours')}>
            <ChangedFields before={phrase} after={{ ...earlier.after, hidden: phrase.hidden }} />
            {earlier.note && <p className="break-words">{earlier.note}</p>}
          </Notice>
        )}
        <p className="text-xs text-muted">{t('share.phrase.help')}</p>
      </div>
    </Dialog>
  );
}

/** Between which days it is offered; one that is over is pointed out. */
function Days({ phrase: { validFrom, validUntil } }: { phrase: StoredPhrase }) {
  const today = dayOf(useMinute());
  const isOver = validUntil !== undefined && validUntil < today;
  if (!validFrom && !validUntil) return null;
  return (
    <p className="flex flex-wrap gap-x-4 text-muted">
      {validFrom && <span>{t('share.phrase.validFrom', { day: validFrom })}</span>}
      {validUntil &&
        (isOver ? (
          <Chip tone="warn">{t('desk.expired', { day: validUntil })}</Chip>
        ) : (
          <span>{t('share.phrase.validUntil', { day: validUntil })}</span>
        ))}
    </p>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <div>
      <h3 className="font-medium">{title}</h3>
      <ul className="list-disc pl-5 text-muted">
        {lines.map((line) => (
          <li key={line} className="break-words whitespace-pre-line">
            {line}
          </li>
        ))}
      </ul>
    </div>
  );
}

function SuggestForm({ phrase, earlier, onClose }: TeamPhraseProps & { earlier: StoredSuggestion | null }) {
  const toast = useToast();
  const [note, setNote] = useState(earlier?.note ?? '');
  const save = (after: Phrase) =>
    tellChange(toast, async () => {
      const isChange = await suggest(phrase, after, note.trim());
      onClose();
      return { text: t(isChange ? 'share.phrase.suggested' : 'share.phrase.noChange') };
    });
  return (
    <PhraseForm
      start={{ ...phrase, ...earlier?.after }}
      title={t('share.phrase.suggest')}
      saveLabel={t('share.phrase.keep')}
      onClose={onClose}
      onSave={(after) => void save(after)}
    >
      <div className="mt-4">
        <TextArea
          label={t('share.phrase.note')}
          hint={t('share.phrase.noteHint')}
          value={note}
          maxLength={1000}
          onChange={setNote}
        />
      </div>
    </PhraseForm>
  );
}
