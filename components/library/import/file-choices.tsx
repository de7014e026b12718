import { ENCODINGS } from '../../../lib/core/library/read/outcome.ts';
import { t } from '../../../lib/i18n/t.ts';
import type { FileLook } from '../../../lib/panel/desk/library/look-at-reading.ts';
import type { ReadChoices } from '../../../lib/panel/desk/library/questions.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { encodingNames } from './words.ts';

interface FileChoicesProps {
  look: FileLook;
  onChange: (choices: ReadChoices) => void;
}

/** What may be chosen about a text file: how its characters are written, and where a phrase ends. */
export function FileChoices({ look, onChange }: FileChoicesProps) {
  const { encoding, split } = look;
  // Nobody could tell how its characters are written: then it must be possible to say so.
  const isLost = look.kind === 'refused' && look.problems.some(({ kind }) => kind === 'encoding');
  if (!encoding && !isLost) return null;
  return (
    <div className="flex flex-wrap gap-3">
      <SelectField
        className="min-w-40 flex-1"
        label={t('readFile.encoding.label')}
        {...(encoding && { hint: t('readFile.encoding.hint') })}
        value={encoding ?? ''}
        options={[
          ...(encoding ? [] : [{ value: '' as const, label: t('readFile.encoding.pick') }]),
          ...ENCODINGS.map((value) => ({ value, label: encodingNames[value]() })),
        ]}
        onChange={(value) => value !== '' && onChange({ encoding: value })}
      />
      {split && (
        <SelectField
          className="min-w-40 flex-1"
          label={t('readFile.split.label')}
          value={split}
          options={[
            { value: 'lines', label: t('readFile.split.lines') },
            { value: 'blocks', label: t('readFile.split.blocks') },
            { value: 'questions', label: t('readFile.split.questions') },
          ]}
          onChange={(value) => onChange({ split: value })}
        />
      )}
    </div>
  );
}
