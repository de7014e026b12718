import clsx from 'clsx';
import { Eye, EyeOff, Pencil, RotateCcw, Trash2 } from 'lucide-react';
import { memo } from 'react';
import { t } from '../../lib/i18n/t.ts';
import type { ListedWord } from '../../lib/panel/desk/word-commands.ts';
import { Chip } from '../ui/chip.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import type { WordActions } from './use-word-actions.ts';
import { kindName } from './word-filters.tsx';

interface WordRowProps {
  word: ListedWord;
  actions: WordActions;
  onEdit: (word: ListedWord) => void;
}

/** What is not said in place of a word: these are looked for in what buyers write, or only noted. */
const NO_REWORDING = ['hot', 'promise', 'chat'];

/** One word: its spellings, why, and what to say instead. */
export const WordRow = memo(function WordRow({ word: listed, actions, onEdit }: WordRowProps) {
  const { word, also, say, why, kind, hidden, isOwn, isEdited } = listed;
  return (
    <li
      data-word={listed.key}
      className="flex flex-wrap items-start gap-x-2 gap-y-1 border-t border-line px-3 py-2 [contain-intrinsic-size:auto_76px] [content-visibility:auto] first:border-t-0 sm:flex-nowrap"
    >
      <div className={clsx('min-w-0 flex-1 basis-60', hidden && 'text-muted')}>
        <h2 className="flex flex-wrap items-center gap-x-2 font-medium">
          <span className="min-w-0 break-words">{word}</span>
          <Chip>{kindName(kind)}</Chip>
          {hidden && <Chip tone="warn">{t('words.row.hidden')}</Chip>}
          {isOwn && <Chip tone="accent">{t('words.row.own')}</Chip>}
          {isEdited && <Chip tone="accent">{t('words.row.edited')}</Chip>}
        </h2>
        {also.length > 0 && <p className="line-clamp-2 text-sm break-words text-muted">{also.join(' · ')}</p>}
        <p className="text-sm break-words text-muted">{why}</p>
        {!NO_REWORDING.includes(kind) && (
          <p className="text-sm break-words">{say ? t('words.instead', { say }) : t('words.leftOut')}</p>
        )}
      </div>
      <div className="ml-auto flex shrink-0">
        {isEdited && (
          <IconButton
            icon={RotateCcw}
            label={t('words.row.original', { word })}
            onClick={() => void actions.drop(listed)}
          />
        )}
        <IconButton icon={Pencil} label={t('words.row.edit', { word })} onClick={() => onEdit(listed)} />
        <IconButton
          icon={hidden ? Eye : EyeOff}
          label={t(hidden ? 'words.row.show' : 'words.row.hide', { word })}
          onClick={() => void actions.setHidden(listed, !hidden)}
        />
        {isOwn && (
          <IconButton
            icon={Trash2}
            label={t('words.row.remove', { word })}
            onClick={() => void actions.drop(listed)}
          />
        )}
      </div>
    </li>
  );
});
