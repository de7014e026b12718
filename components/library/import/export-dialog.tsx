import { useEffect, useState } from 'react';
import type { Lang } from '../../../lib/core/knowledge/phrase.ts';
import { t } from '../../../lib/i18n/t.ts';
import {
  EXPORT_FORMATS,
  type ExportFormat,
  exportPhrases,
  listStock,
  RIDERS,
  type Rider,
} from '../../../lib/panel/desk/export-phrases.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { Switch } from '../../ui/switch.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { sourceName } from '../wording.ts';

type Stock = Awaited<ReturnType<typeof listStock>>;

interface ExportDialogProps {
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
export function ExportWindow(props: ExportDialogProps) {
  const { onFail } = props;
  const [stock, setStock] = useState<Stock | null>(null);
  useEffect(() => void listStock().then(setStock, onFail), [onFail]);
  return stock && <ExportDialog {...props} stock={stock} />;
}

function ExportDialog({ stock, lang, onFail, onClose }: ExportDialogProps & { stock: Stock }) {
  const [source, setSource] = useState(() => (stock.some((one) => one.source === 'own') ? 'own' : ALL));
  const [isWriting, setWriting] = useState(false);
  const [format, setFormat] = useState<ExportFormat>('xlsx');
  const [name, setName] = useState(t('options.phrases.ownName'));
  const [publisher, setPublisher] = useState('');
  const [riders, setRiders] = useState<readonly Rider[]>([]);
  const count = stock
    .filter((one) => source === ALL || one.source === source)
    .reduce((sum, one) => sum + one.count, 0);
  const save = () => {
    setWriting(true);
    const header = { format, name: name.trim(), language: lang, publisher: publisher.trim() };
    void exportPhrases({ ...header, riders, source: source === ALL ? null : source })
      .then(onClose, onFail)
      .finally(() => setWriting(false));
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
          <Button look="primary" disabled={isWriting || count === 0 || name.trim() === ''} onClick={save}>
            {isWriting ? t('exportFile.writing') : t('exportFile.save', { n: count })}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <SelectField
          label={t('exportFile.which')}
          value={source}
          options={[
            ...stock.map((one) => ({ value: one.source, label: sourceName(one.source) })),
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
