import clsx from 'clsx';
import { BookOpen, Eye, EyeOff, GripVertical, History, Pencil, RotateCcw, Trash2 } from 'lucide-react';
import { memo } from 'react';
import { t } from '../../../lib/i18n/t.ts';
import type { PhraseLine } from '../../../lib/panel/desk/library/desk-questions.ts';
import { Chip } from '../../ui/chip.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { VariableText } from '../variable-text.tsx';
import { langName, sourceName } from '../wording.ts';

/** What can be done with one phrase. */
export interface LineActions {
  edit: (line: PhraseLine) => void;
  history: (line: PhraseLine) => void;
  setHidden: (line: PhraseLine, hidden: boolean) => void;
  remove: (line: PhraseLine) => void;
  restoreOriginal: (line: PhraseLine) => void;
}

interface PhraseRowProps {
  line: PhraseLine;
  actions: LineActions;
  showLang: boolean;
  /** Its buttons can be reached by Tab. */
  isActive: boolean;
  onSelect: (on: boolean) => void;
}

/** The cells of a phrase. */
export const PhraseCells = memo(function PhraseCells(props: PhraseRowProps) {
  const { line, showLang, isActive, onSelect } = props;
  return (
    <>
      {/* biome-ignore lint/a11y/useFocusableInteractive: the row is what the arrow keys go to */}
      {/* biome-ignore lint/a11y/useSemanticElements: a table of a hundred thousand rows is drawn in pieces */}
      <div role="gridcell" className="flex shrink-0 items-center gap-1 pt-0.5">
        <GripVertical
          size={16}
          aria-hidden
          className={clsx('hidden shrink-0 cursor-grab text-muted sm:block', line.team && 'invisible')}
        />
        <input
          type="checkbox"
          tabIndex={-1}
          className="size-4 cursor-pointer accent-accent"
          aria-label={t('desk.select', { title: line.title })}
          checked={line.selected}
          onChange={({ target, nativeEvent }) => {
            // With Shift the line selects all from where one was.
            if (!(nativeEvent as MouseEvent).shiftKey) onSelect(target.checked);
          }}
        />
      </div>
      {/* biome-ignore lint/a11y/useFocusableInteractive: as above */}
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      <div role="gridcell" className={clsx('min-w-0 flex-1 basis-52', line.hidden && 'text-muted')}>
        <h3 className="flex flex-wrap items-center gap-x-2 font-medium">
          <span className="min-w-0 break-words">{line.title}</span>
          <LineChips line={line} showLang={showLang} />
        </h3>
        <p className="line-clamp-2 text-sm break-words whitespace-pre-line text-muted">
          <VariableText text={line.text} />
        </p>
      </div>
      {/* biome-ignore lint/a11y/useFocusableInteractive: as above */}
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      <div role="gridcell" className="ml-auto flex shrink-0">
        <LineButtons {...props} tabIndex={isActive ? 0 : -1} />
      </div>
    </>
  );
});

function LineChips({ line, showLang }: { line: PhraseLine; showLang: boolean }) {
  const { shortcut, secret, asks, variants, source, hidden, edited, lang, expired, begins, uses } = line;
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
      {expired && <Chip tone="warn">{t('desk.expired', { day: expired })}</Chip>}
      {begins && <Chip tone="warn">{t('desk.begins', { day: begins })}</Chip>}
      {secret && <Chip tone="warn">{t('options.row.secret')}</Chip>}
      {edited && <Chip tone="accent">{t('options.row.edited')}</Chip>}
      {source !== 'pack' && <Chip>{sourceName(source)}</Chip>}
      {showLang && <Chip>{langName(lang)}</Chip>}
      <span className="text-xs font-normal text-muted">
        {[
          asks > 0 && t('options.row.asks', { n: asks }),
          variants > 0 && t('desk.variants', { n: variants }),
          uses > 0 && t('desk.uses', { n: uses }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </>
  );
}

function LineButtons({ line, actions, tabIndex }: PhraseRowProps & { tabIndex: number }) {
  const { title, source, edited, hidden, team } = line;
  return (
    <>
      {source === 'pack' && edited && (
        <IconButton
          icon={RotateCcw}
          {...{ tabIndex }}
          label={t('options.row.original', { title })}
          onClick={() => actions.restoreOriginal(line)}
        />
      )}
      <IconButton
        icon={team ? BookOpen : Pencil}
        {...{ tabIndex }}
        label={t(team ? 'share.phrase.open' : 'options.row.edit', { title })}
        onClick={() => actions.edit(line)}
      />
      <IconButton
        icon={History}
        {...{ tabIndex }}
        label={t('desk.history.open', { title })}
        onClick={() => actions.history(line)}
      />
      <IconButton
        icon={hidden ? Eye : EyeOff}
        {...{ tabIndex }}
        label={t(hidden ? 'options.row.show' : 'options.row.hide', { title })}
        onClick={() => actions.setHidden(line, !hidden)}
      />
      {source !== 'pack' && !team && (
        <IconButton
          icon={Trash2}
          {...{ tabIndex }}
          label={t('options.row.remove', { title })}
          onClick={() => actions.remove(line)}
        />
      )}
    </>
  );
}
