import clsx from 'clsx';
import { FileUp } from 'lucide-react';
import { useRef, useState } from 'react';
import { t } from '../../../lib/i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/text-area.tsx';

/** What the file chooser shows first; any other file may be chosen and is told apart by its content. */
const ENDINGS =
  '.csv,.tsv,.xlsx,.json,.yml,.yaml,.txt,.alfredsnippets,.textexpander,.plist,.xls,.html,text/csv,text/plain,application/json';

/** Where phrases come from: a file, chosen or dropped, or what was copied somewhere else. */
export function ChooseSource({ onFile }: { onFile: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [pasted, setPasted] = useState('');
  return (
    <div className="flex flex-col gap-4">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a place to drop on; the button inside does the same */}
      <div
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          const file = event.dataTransfer.files[0];
          if (file) onFile(file);
        }}
        className={clsx(
          'flex flex-col items-center gap-2 rounded-lg border border-dashed p-6 text-center',
          over ? 'border-accent bg-accent-soft' : 'border-muted/50',
        )}
      >
        <FileUp size={28} aria-hidden className="text-muted" />
        <p className="text-sm">{t('readFile.drop')}</p>
        <Button look="primary" onClick={() => input.current?.click()}>
          {t('readFile.choose')}
        </Button>
        <input
          ref={input}
          type="file"
          accept={ENDINGS}
          hidden
          aria-label={t('readFile.choose')}
          onChange={(event) => {
            const file = event.target.files?.[0];
            // Emptied, so that the same file can be chosen again after it was corrected.
            event.target.value = '';
            if (file) onFile(file);
          }}
        />
        <p className="max-w-md text-xs text-muted">{t('readFile.kinds')}</p>
      </div>
      <TextArea
        label={t('readFile.paste')}
        hint={t('readFile.pasteHint')}
        value={pasted}
        onChange={setPasted}
      />
      <Button
        className="self-end"
        disabled={pasted.trim() === ''}
        onClick={() => onFile(new File([pasted], `${t('readFile.pasted')}.txt`, { type: 'text/plain' }))}
      >
        {t('readFile.readPasted')}
      </Button>
    </div>
  );
}
