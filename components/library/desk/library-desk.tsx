import { Library, SearchX } from 'lucide-react';
import { lazy, Suspense, useMemo, useRef } from 'react';
import type { DeskFilter } from '../../../lib/core/library/desk-filter.ts';
import { noFilter } from '../../../lib/core/library/desk-filter.ts';
import { t } from '../../../lib/i18n/t.ts';
import type { DeskQuestions, DeskView, PhraseLine } from '../../../lib/panel/desk/library/desk-questions.ts';
import type { Desk } from '../../../lib/panel/desk/library/use-desk.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import type { useLibraryActions } from '../use-library-actions.ts';
import { BulkBar } from './bulk-bar.tsx';
import { BulkDialog } from './bulk-dialog.tsx';
import { DeskFilters } from './desk-filters.tsx';
import { DeskTable } from './desk-table.tsx';
import { GroupTree } from './group-tree.tsx';
import { HistoryDialog } from './history-dialog.tsx';
import type { useDeskActions } from './use-desk-actions.ts';
import { useDeskKeys } from './use-desk-keys.ts';
import { useKeptFocus } from './use-kept-focus.ts';

const RevisionsDialog = lazy(() => import('./revisions-dialog.tsx'));
const PrintSheet = lazy(() => import('./print-sheet.tsx'));

/** What stands over the desk. */
export type DeskWindow =
  | { kind: 'bulk' }
  | { kind: 'revisions' }
  | { kind: 'history'; line: PhraseLine }
  | { kind: 'print'; sheet: DeskQuestions['print']['answer'] };

interface LibraryDeskProps {
  desk: Desk;
  view: DeskView;
  actions: ReturnType<typeof useLibraryActions>;
  deskActions: ReturnType<typeof useDeskActions>;
  window: DeskWindow | null;
  onWindow: (window: DeskWindow | null) => void;
  onPrint: () => void;
  onEdit: (line: PhraseLine) => void;
}

/** The whole library: found, sorted, chosen, changed. */
export function LibraryDesk(props: LibraryDeskProps) {
  const { desk, view, actions, deskActions, onWindow, onPrint, onEdit } = props;
  const { filter, setFilter } = desk;
  const search = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const keepFocus = useKeptFocus(box, view.mark);
  const focusList = () => box.current?.querySelector<HTMLElement>('[role=grid]')?.focus();
  useDeskKeys({
    search: () => search.current?.focus(),
    undo: () => void deskActions.step('undo'),
    redo: () => void deskActions.step('redo'),
    print: onPrint,
  });
  const lineActions = useMemo(
    () => ({
      ...{ edit: onEdit, move: deskActions.move },
      history: (line: PhraseLine) => onWindow({ kind: 'history', line }),
      setHidden: (line: PhraseLine, hidden: boolean) => void actions.setHidden(line, hidden),
      restoreOriginal: (line: PhraseLine) => void actions.restoreOriginal(line),
      remove: (line: PhraseLine) => void actions.remove(line),
    }),
    [actions, deskActions, onEdit, onWindow],
  );
  if (view.total === 0) {
    return (
      <EmptyState icon={Library} title={t('options.phrases.none')}>
        {t('options.phrases.noneHelp')}
      </EmptyState>
    );
  }
  const isAny = view.selected.phrases > 0;
  const removeAt = (line: PhraseLine) =>
    void deskActions.bulk({ do: 'remove' }, ...(isAny ? [] : [[line.key]]));
  return (
    <>
      <DeskFilters {...{ view, filter, search }} onChange={setFilter} onLeave={focusList} />
      <div className="flex min-w-0 gap-3">
        <GroupTree
          groups={view.groups}
          total={view.groups.reduce((sum, { depth, count }) => (depth === 0 ? sum + count : sum), 0)}
          chosen={filter.group}
          onChoose={(group) => setFilter({ group })}
          onDrop={(key, group) => void deskActions.bulk({ do: 'edit', edit: { group } }, [key])}
        />
        <div ref={box} tabIndex={-1} {...keepFocus} className="flex min-w-0 flex-1 flex-col gap-2">
          {isAny ? (
            <BulkBar
              selected={view.selected}
              onEdit={() => onWindow({ kind: 'bulk' })}
              onHide={(hide) => void deskActions.bulk({ do: hide ? 'hide' : 'show' })}
              onRemove={() => void deskActions.bulk({ do: 'remove' })}
              onNone={() => desk.select('none')}
            />
          ) : (
            <Count
              {...{ view, filter }}
              onAll={() => desk.select('all')}
              actions={actions}
              setFilter={setFilter}
            />
          )}
          {view.found > 0 ? (
            <DeskTable {...{ desk, view }} actions={lineActions} onRemove={removeAt} />
          ) : (
            <EmptyState
              icon={SearchX}
              title={t('options.phrases.noMatch')}
              actions={<Button onClick={() => setFilter(noFilter)}>{t('options.phrases.clear')}</Button>}
            >
              {t('options.phrases.noMatchHelp')}
            </EmptyState>
          )}
        </div>
      </div>
      <Windows {...props} />
    </>
  );
}

interface CountProps {
  view: DeskView;
  filter: DeskFilter;
  actions: LibraryDeskProps['actions'];
  setFilter: Desk['setFilter'];
  onAll: () => void;
}

/** How many phrases are left by the filter, and what can be done with all of a library. */
function Count({ view, filter: { source }, actions, setFilter, onAll }: CountProps) {
  const isTeam = view.sources.some(({ name, team }) => name === source && team);
  return (
    <div className="flex min-h-10 flex-wrap items-center justify-between gap-2">
      <p role="status" className="text-sm text-muted">
        {t('options.phrases.count', { shown: view.found, all: view.total })}
      </p>
      <span className="flex flex-wrap gap-2">
        {!['', 'own', 'pack'].includes(source) && !isTeam && view.found > 0 && (
          <Button
            onClick={() => {
              setFilter({ source: '' });
              void actions.removeLibrary(source);
            }}
          >
            {t('options.phrases.removeLibrary')}
          </Button>
        )}
        {view.found > 0 && (
          <Button look="quiet" onClick={onAll}>
            {t('desk.selectAll')}
          </Button>
        )}
      </span>
    </div>
  );
}

function Windows({ desk, view, actions, deskActions, window, onWindow }: LibraryDeskProps) {
  const close = () => onWindow(null);
  const frame = { ask: desk.ask, onFail: actions.fail, onClose: close };
  if (window?.kind === 'bulk')
    return (
      <BulkDialog
        view={view}
        onClose={close}
        onEdit={(edit) => void deskActions.bulk({ do: 'edit', edit }).then((ok) => ok && close())}
      />
    );
  if (window?.kind === 'history')
    return (
      <HistoryDialog
        {...frame}
        line={window.line}
        onRestore={(earlier) => void deskActions.giveWording(earlier).then((ok) => ok && close())}
      />
    );
  return (
    <Suspense>
      {window?.kind === 'revisions' && (
        <RevisionsDialog
          {...frame}
          onRollBack={(revision) => void deskActions.rollBack(revision).then((ok) => ok && close())}
        />
      )}
      {window?.kind === 'print' && <PrintSheet sheet={window.sheet} onDone={close} />}
    </Suspense>
  );
}
