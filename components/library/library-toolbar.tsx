import { Download, Plus, Upload } from 'lucide-react';
import { lazy, Suspense, useRef, useState } from 'react';
import type { StoredPhrase } from '../../lib/core/knowledge/stored-phrase.ts';
import { t } from '../../lib/i18n/t.ts';
import { downloadPhrases } from '../../lib/panel/desk/library-files.ts';
import { Button } from '../ui/button.tsx';
import { Menu } from '../ui/menu.tsx';

interface LibraryToolbarProps {
  phrases: StoredPhrase[];
  lang: 'zh-CN' | 'en';
  onNew: () => void;
  onFile: (file: File) => void;
  /** Something went wrong while a file was made. */
  onFail: (error: unknown) => void;
}

/** Writers of files are loaded when somebody wants one. */
const ExportDialog = lazy(() =>
  import('./import/export-dialog.tsx').then(({ ExportDialog }) => ({ default: ExportDialog })),
);

/** New phrase, import, export. */
export function LibraryToolbar({ phrases, lang, onNew, onFile, onFail }: LibraryToolbarProps) {
  const input = useRef<HTMLInputElement>(null);
  const [exporting, setExporting] = useState(false);
  const download = (which: 'own' | 'ownAndSites') =>
    void downloadPhrases(phrases, which, { name: t('options.phrases.ownName'), language: lang });
  const own = phrases.some((phrase) => phrase.source === 'own');
  return (
    <div className="flex flex-wrap gap-2">
      <Button look="primary" onClick={onNew}>
        <Plus size={16} aria-hidden />
        {t('options.phrases.new')}
      </Button>
      <Button onClick={() => input.current?.click()}>
        <Upload size={16} aria-hidden />
        {t('options.phrases.import')}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={t('options.phrases.import')}
        onChange={(event) => {
          const file = event.target.files?.[0];
          // Emptied, so that the same file can be chosen again after it was corrected.
          event.target.value = '';
          if (file) onFile(file);
        }}
      />
      <Menu
        trigger={
          <Button disabled={phrases.length === 0}>
            <Download size={16} aria-hidden />
            {t('options.phrases.export')}
          </Button>
        }
        items={[
          {
            label: t('options.phrases.exportOwn'),
            hint: t('options.phrases.exportOwnHint'),
            disabled: !own,
            run: () => download('own'),
          },
          {
            label: t('sitesDesk.exportWith'),
            hint: t('sitesDesk.exportWithHint'),
            disabled: !own,
            run: () => download('ownAndSites'),
          },
          { label: t('exportFile.menu'), hint: t('exportFile.menuHint'), run: () => setExporting(true) },
        ]}
      />
      {exporting && (
        <Suspense fallback={null}>
          <ExportDialog {...{ phrases, lang, onFail }} onClose={() => setExporting(false)} />
        </Suspense>
      )}
    </div>
  );
}
