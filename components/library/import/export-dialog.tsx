import { useEffect, useMemo, useState } from 'react';
import type { Lang } from '../../../lib/core/knowledge/phrase.ts';
import type { StoredPhrase } from '../../../lib/core/knowledge/stored-phrase.ts';
import { t } from '../../../lib/i18n/t.ts';
import {
  EXPORT_FORMATS,
  type ExportFormat,
  exportPhrases,
  listPhrases,
  RIDERS,
  type Rider,
} from '../../../lib/panel/desk/export-phrases.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { Switch } from '../../ui/switch.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { sourceName } from '../wording.ts';

interface ExportDialogProps {
  phrases: readonly StoredPhrase[];
  lang: Lang;
  /** Something went wrong while the file was made. */
  onFail: (error: unknown) => void;
  onClose: () => void;
}

const formats: Record<ExportFormat, () => string> = {
  json: () => t('exportFile.json'),
  xlsx: () => t('exportFile.xlsx'),
  csv: () => t('exportFile.csv'),
  qianniu: () => t('exportFile.qianniu'),
};
const hints: Record<ExportFormat, () => string> = {
  json: () => t('exportFile.jsonHint'),
  xlsx: () => t('exportFile.tableHint'),
  csv: () => t('exportFile.tableHint'),
  qianniu: () => t('exportFile.qianniuHint'),
};
const riderNames: Record<Rider, () => string> = {
  sites: () => t('exportFile.sites'),
  words: () => t('exportFile.words'),
  terms: () => t('exportFile.terms'),
  presets: () => t('exportFile.presets'),
};

const ALL = '';

/** Which phrases go into a file, and in which kind of file. */
export function ExportDialog({ phrases, lang, onFail, onClose }: ExportDialogProps) {
  const sources = useMemo(() => [...new Set(phrases.map(({ source }) => source))], [phrases]);
  const [source, setSource] = useState(() => (sources.includes('own') ? 'own' : ALL));
  const [format, setFormat] = useState<ExportFormat>('xlsx');
  const [name, setName] = useState(t('options.phrases.ownName'));
  const [publisher, setPublisher] = useState('');
  const [riders, setRiders] = useState<readonly Rider[]>([]);
  const chosen = phrases.filter((phrase) => source === ALL || phrase.source === source);
  const save = () => {
    const choices = {
      format,
      name: name.trim(),
      language: lang,
      publisher: publisher.trim(),
      revision: 1,
      riders,
    };
    void exportPhrases(chosen, choices).then(onClose, onFail);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('exportFile.title')}
      closeLabel={t('options.close')}
      footer={
        <>
          <Button onClick={onClose}>{t('options.cancel')}</Button>
          <Button look="primary" disabled={chosen.length === 0 || name.trim() === ''} onClick={save}>
            {t('exportFile.save', { n: chosen.length })}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <SelectField
          label={t('exportFile.which')}
          value={source}
          options={[
            ...sources.map((value) => ({ value, label: sourceName(value) })),
            { value: ALL, label: t('exportFile.all') },
          ]}
          onChange={setSource}
        />
        <SelectField
          label={t('exportFile.format')}
          hint={hints[format]()}
          value={format}
          options={EXPORT_FORMATS.map((value) => ({ value, label: formats[value]() }))}
          onChange={setFormat}
        />
        <TextField label={t('exportFile.name')} maxLength={190} value={name} onChange={setName} />
        {format === 'json' && (
          <>
            <TextField
              label={t('exportFile.publisher')}
              hint={t('exportFile.publisherHint')}
              maxLength={200}
              value={publisher}
              onChange={setPublisher}
            />
            <fieldset className="flex flex-col gap-2">
              <legend className="pb-2 text-sm font-medium">{t('exportFile.riders')}</legend>
              {RIDERS.map((rider) => (
                <Switch
                  key={rider}
                  label={riderNames[rider]()}
                  on={riders.includes(rider)}
                  onChange={(on) =>
                    setRiders(on ? [...riders, rider] : riders.filter((one) => one !== rider))
                  }
                />
              ))}
            </fieldset>
          </>
        )}
      </div>
    </Dialog>
  );
}

/** The same, which reads the phrases itself. */
export function ExportWindow({ onFail, ...rest }: Omit<ExportDialogProps, 'phrases'>) {
  const [phrases, setPhrases] = useState<readonly StoredPhrase[] | null>(null);
  useEffect(() => void listPhrases().then(setPhrases, onFail), [onFail]);
  return phrases && <ExportDialog {...{ phrases, onFail, ...rest }} />;
}
