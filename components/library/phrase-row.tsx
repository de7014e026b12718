import clsx from 'clsx';
import { BookOpen, Eye, EyeOff, Pencil, RotateCcw, Trash2 } from 'lucide-react';
import { memo } from 'react';
import type { StoredPhrase } from '../../lib/core/knowledge/stored-phrase.ts';
import { tellsSecret } from '../../lib/core/knowledge/variables.ts';
import { t } from '../../lib/i18n/t.ts';
import { Chip } from '../ui/chip.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { VariableText } from './variable-text.tsx';
import { langName, sourceName } from './wording.ts';

/** What can be done with one phrase. */
export interface RowActions {
  edit: (phrase: StoredPhrase) => void;
  setHidden: (phrase: StoredPhrase, hidden: boolean) => void;
  remove: (phrase: StoredPhrase) => void;
  restoreOriginal: (phrase: StoredPhrase) => void;
  /** Whether a library belongs to the team: its phrases are read and hidden here, not taken away. */
  isTeam: (source: string) => boolean;
}

/** One phrase of the list. Rows out of sight are not laid out: the list may be thousands long. */
export const PhraseRow = memo(function PhraseRow(props: {
  phrase: StoredPhrase;
  actions: RowActions;
  showLang: boolean;
}) {
  const { phrase, actions, showLang } = props;
  return (
    <li className="flex flex-wrap items-start gap-x-2 gap-y-1 border-t border-line px-3 py-2 [contain-intrinsic-size:auto_76px] [content-visibility:auto] first:border-t-0 sm:flex-nowrap">
      <div className={clsx('min-w-0 flex-1 basis-60', phrase.hidden && 'text-muted')}>
        <h3 className="flex flex-wrap items-center gap-x-2 font-medium">
          <span className="min-w-0 break-words">{phrase.title}</span>
          <RowChips phrase={phrase} showLang={showLang} />
        </h3>
        <p className="line-clamp-2 break-words text-sm whitespace-pre-line text-muted">
          <VariableText text={phrase.text} />
        </p>
      </div>
      <RowButtons phrase={phrase} actions={actions} />
    </li>
  );
});

function RowChips({ phrase, showLang }: { phrase: StoredPhrase; showLang: boolean }) {
  const { shortcut, text, asks, source, hidden, edited, lang } = phrase;
  return (
    <>
      {shortcut && (
        <span
          title={t('options.row.shortcut', { code: shortcut })}
          className="rounded border border-line px-1 font-mono text-xs text-muted"
        >
          {shortcut}
        </span>
      )}
      {hidden && <Chip tone="warn">{t('options.row.hidden')}</Chip>}
      {tellsSecret(text) && <Chip tone="warn">{t('options.row.secret')}</Chip>}
      {edited && <Chip tone="accent">{t('options.row.edited')}</Chip>}
      {source !== 'pack' && <Chip>{sourceName(source)}</Chip>}
      {showLang && <Chip>{langName(lang)}</Chip>}
      {asks.length > 0 && (
        <span className="text-xs font-normal text-muted">{t('options.row.asks', { n: asks.length })}</span>
      )}
    </>
  );
}

function RowButtons({ phrase, actions }: { phrase: StoredPhrase; actions: RowActions }) {
  const { title, source, edited, hidden } = phrase;
  return (
    <div className="ml-auto flex shrink-0">
      {source === 'pack' && edited && (
        <IconButton
          icon={RotateCcw}
          label={t('options.row.original', { title })}
          onClick={() => actions.restoreOriginal(phrase)}
        />
      )}
      <IconButton
        icon={actions.isTeam(source) ? BookOpen : Pencil}
        label={t(actions.isTeam(source) ? 'share.phrase.open' : 'options.row.edit', { title })}
        onClick={() => actions.edit(phrase)}
      />
      <IconButton
        icon={hidden ? Eye : EyeOff}
        label={t(hidden ? 'options.row.show' : 'options.row.hide', { title })}
        onClick={() => actions.setHidden(phrase, !hidden)}
      />
      {source !== 'pack' && !actions.isTeam(source) && (
        <IconButton
          icon={Trash2}
          label={t('options.row.remove', { title })}
          onClick={() => actions.remove(phrase)}
        />
      )}
    </div>
  );
}
