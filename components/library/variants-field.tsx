import { Plus, Trash2 } from 'lucide-react';
import { t } from '../../lib/i18n/t.ts';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { TextArea } from '../ui/text-area.tsx';

interface VariantsFieldProps {
  variants: string[];
  error: string | undefined;
  onChange: (variants: string[]) => void;
}

/** The same answer in other words, one box each. */
export function VariantsField({ variants, error, onChange }: VariantsFieldProps) {
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="text-sm font-medium">{t('options.form.variants')}</legend>
      <p className="text-xs text-muted">{t('options.form.variantsHint')}</p>
      {variants.map((variant, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the boxes have no identity but their place
        <div key={index} className="flex items-start gap-1">
          <TextArea
            hideLabel
            className="flex-1"
            label={t('options.form.variant', { n: index + 1 })}
            rows={2}
            value={variant}
            onChange={(words) => onChange(variants.with(index, words))}
          />
          <IconButton
            icon={Trash2}
            label={t('options.form.removeVariant', { n: index + 1 })}
            onClick={() => onChange(variants.toSpliced(index, 1))}
          />
        </div>
      ))}
      {error && <p className="text-xs text-late">{error}</p>}
      <Button className="self-start" onClick={() => onChange([...variants, ''])}>
        <Plus size={16} aria-hidden />
        {t('options.form.addVariant')}
      </Button>
    </fieldset>
  );
}
