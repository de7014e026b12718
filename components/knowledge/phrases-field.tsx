import { X } from 'lucide-react';
import { useId, useState } from 'react';
import { t } from '../../lib/i18n/t.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { TextField } from '../ui/text-field.tsx';

interface PhrasesFieldProps {
  chosen: readonly string[];
  /** Titles of all phrases that can be chosen, by their id. */
  titles: ReadonlyMap<string, string>;
  error: string | undefined;
  onChange: (phrases: readonly string[]) => void;
}

/** More would be a list to read, and a card is read in three seconds. */
const MAX = 3;

/** The phrases of a card: chosen by typing a part of their title. */
export function PhrasesField({ chosen, titles, error, onChange }: PhrasesFieldProps) {
  const list = useId();
  const [typed, setTyped] = useState('');
  const type = (words: string) => {
    const found = [...titles].find(([id, title]) => title === words.trim() && !chosen.includes(id));
    setTyped(found ? '' : words);
    if (found) onChange([...chosen, found[0]]);
  };
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="text-sm font-medium">{t('knowledge.phrases')}</legend>
      <ul className="flex flex-col">
        {chosen.map((id) => (
          <li key={id} className="flex items-center gap-2 text-sm">
            <span className="min-w-0 flex-1 break-words">
              {titles.get(id) ?? t('knowledge.lostPhrase', { id })}
            </span>
            <IconButton
              icon={X}
              label={t('knowledge.removePhrase', { title: titles.get(id) ?? id })}
              onClick={() => onChange(chosen.filter((other) => other !== id))}
            />
          </li>
        ))}
      </ul>
      {chosen.length < MAX && (
        <TextField
          label={t('knowledge.addPhrase')}
          hint={t('knowledge.addPhraseHint', { max: MAX })}
          error={error}
          list={list}
          value={typed}
          onChange={type}
        />
      )}
      <datalist id={list}>
        {[...titles]
          .filter(([id]) => !chosen.includes(id))
          .map(([id, title]) => (
            <option key={id} value={title} />
          ))}
      </datalist>
    </fieldset>
  );
}
