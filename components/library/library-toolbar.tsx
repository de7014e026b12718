import { Download, Plus, Upload } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { t } from '../../lib/i18n/t.ts';
import { downloadPhrases } from '../../lib/panel/desk/library-files.ts';
import { Button } from '../ui/button.tsx';
import { Menu } from '../ui/menu.tsx';

interface LibraryToolbarProps {
  /** Nothing can be handed on of an empty library, nothing to share without own phrases. */
  isEmpty: boolean;
  hasOwn: boolean;
  lang: 'zh-CN' | 'en';
  onNew: () => void;
  onFile: (file: File) => void;
  onFail: (error: unknown) => void;
  /** Buttons beside these. */
  children?: ReactNode;
}

/** New phrase, import, export. */
export function LibraryToolbar({
  isEmpty,
  hasOwn,
  lang,
  onNew,
  onFile,
  onFail,
  children,
}: LibraryToolbarProps) {
  const input = useRef<HTMLInputElement>(null);
  const download = (which: 'own' | 'ownAndSites' | 'all') => {
    const name = t(which === 'all' ? 'options.phrases.allName' : 'options.phrases.ownName');
    void downloadPhrases(which, { name, language: lang }).catch(onFail);
  };
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
          {
            label: t('options.phrases.exportAll'),
            hint: t('options.phrases.exportAllHint'),
            run: () => download('all'),
          },
        ]}
      />
      {children}
    </div>
  );
}
