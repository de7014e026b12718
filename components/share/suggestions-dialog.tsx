import { useState } from 'react';
import { t } from '../../lib/i18n/t.ts';
import {
  acceptSuggestions,
  type CheckedSuggestions,
  type Proposed,
} from '../../lib/panel/share/suggestion-commands.ts';
import { problemText, sourceName } from '../library/wording.ts';
import { tellChange, withUndo } from '../settings/tell-change.ts';
import { Button } from '../ui/button.tsx';
import { Chip } from '../ui/chip.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useToast } from '../ui/toast.tsx';
import { Changed } from './phrase-diff-view.tsx';

interface SuggestionsDialogProps {
  file: CheckedSuggestions;
  onClose: () => void;
}

/** A colleague's suggestions as changes to the owner's phrases, each to be taken or left. */
export function SuggestionsDialog({ file, onClose }: SuggestionsDialogProps) {
  if (file.ok) return <Review file={file} onClose={onClose} />;
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('share.suggestionsRefused')}
      closeLabel={t('options.close')}
      footer={<Button onClick={onClose}>{t('options.close')}</Button>}
    >
      <p className="text-sm break-words">
        {t('share.suggestionsRefusedHelp', { file: file.fileName, problem: problemText(file.problem) })}
      </p>
    </Dialog>
  );
}

function Review({ file, onClose }: { file: CheckedSuggestions & { ok: true }; onClose: () => void }) {
  const { library, from, source, proposed } = file;
  const toast = useToast();
  const [chosen, setChosen] = useState(() => new Set(proposed.filter(({ fate }) => fate === 'fits')));
  const toggle = (one: Proposed) => {
    const next = new Set(chosen);
    if (!next.delete(one)) next.add(one);
    setChosen(next);
  };
  const take = () =>
    tellChange(toast, async () => {
      const undo = await acceptSuggestions(source, [...chosen]);
      onClose();
      return withUndo(toast, t('share.suggestionsTaken', { n: chosen.size }), undo);
    });
  const about = { library, from, into: sourceName(source) };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('share.review')}
      description={t(from ? 'share.reviewFrom' : 'share.reviewOf', about)}
      closeLabel={t('options.close')}
      footer={
        <>
          <Button onClick={onClose}>{t('options.cancel')}</Button>
          <Button look="primary" disabled={chosen.size === 0} onClick={() => void take()}>
            {t('share.takeSuggestions', { n: chosen.size })}
          </Button>
        </>
      }
    >
      <ul className="flex flex-col gap-3 text-sm">
        {proposed.map((one) => (
          <li key={`${one.before.lang}/${one.before.id}`} className="flex items-start gap-3">
            <input
              type="checkbox"
              className="mt-1 size-4 shrink-0 accent-accent"
              checked={chosen.has(one)}
              disabled={one.fate === 'same'}
              aria-label={t('share.takeOne', { title: one.before.title })}
              onChange={() => toggle(one)}
            />
            <div className="min-w-0 flex-1">
              <Changed before={one.now} after={one.after} />
              {one.note && <p className="mt-1 break-words text-muted">{one.note}</p>}
              {one.fate !== 'fits' && <Chip tone="warn">{t(`share.fate.${one.fate}`)}</Chip>}
            </div>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
