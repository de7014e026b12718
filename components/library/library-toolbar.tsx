import { Download, Plus, Upload } from 'lucide-react';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { t } from '../../lib/i18n/t.ts';
import { downloadPhrases } from '../../lib/panel/desk/export-phrases.ts';
import { Button } from '../ui/button.tsx';
import { Menu } from '../ui/menu.tsx';

interface LibraryToolbarProps {
  /** Nothing can be handed on of an empty library, nothing to share without own phrases. */
  isEmpty: boolean;
  hasOwn: boolean;
  lang: 'zh-CN' | 'en';
  onNew: () => void;
  onImport: () => void;
  /** Something went wrong while a file was made. */
  onFail: (error: unknown) => void;
  /** Buttons beside these. */
  children?: ReactNode;
}

/** Writers of files are loaded when somebody wants one. */
const ExportWindow = lazy(() =>
  import('./import/export-dialog.tsx').then(({ ExportWindow }) => ({ default: ExportWindow })),
);

/** New phrase, import, export. */
export function LibraryToolbar({
  isEmpty,
  hasOwn,
  lang,
  onNew,
  onImport,
  onFail,
  children,
}: LibraryToolbarProps) {
  const [exporting, setExporting] = useState(false);
  const download = (which: 'own' | 'ownAndSites') =>
    void downloadPhrases(which, { name: t('options.phrases.ownName'), language: lang }).catch(onFail);
  return (
    <div className="flex flex-wrap gap-2">
      <Button look="primary" onClick={onNew}>
        <Plus size={16} aria-hidden />
        {t('options.phrases.new')}
      </Button>
      <Button onClick={onImport}>
        <Upload size={16} aria-hidden />
        {t('options.phrases.import')}
      </Button>
      <Menu
        trigger={
          <Button disabled={isEmpty}>
            <Download size={16} aria-hidden />
            {t('options.phrases.export')}
          </Button>
        }
        items={[
          {
            label: t('options.phrases.exportOwn'),
            hint: t('options.phrases.exportOwnHint'),
            disabled: !hasOwn,
            run: () => download('own'),
          },
          {
            label: t('sitesDesk.exportWith'),
            hint: t('sitesDesk.exportWithHint'),
            disabled: !hasOwn,
            run: () => download('ownAndSites'),
          },
          { label: t('exportFile.menu'), hint: t('exportFile.menuHint'), run: () => setExporting(true) },
        ]}
      />
      {exporting && (
        <Suspense fallback={null}>
          <ExportWindow {...{ lang, onFail }} onClose={() => setExporting(false)} />
        </Suspense>
      )}
      {children}
    </div>
  );
}
