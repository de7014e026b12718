import { t } from '../../lib/i18n/t.ts';
import { useTyped } from '../../lib/panel/use-typed.ts';
import { TextField } from '../ui/text-field.tsx';
import { UndoLink } from './undo-link.tsx';

/** Longest line, in characters. */
const LINE_LIMIT = 200;

/** The words between commas, Chinese or Latin, each once. */
function splitWords(text: string): string[] {
  const words = text.split(/[,，、;；\n]/).map((word) => word.trim());
  return [...new Set(words.filter((word) => word !== ''))];
}

interface WordsProps {
  label: string;
  hint: string;
  words: readonly string[];
  onChange: (words: string[]) => void;
}

/** A short list, written in one line. */
export function WordsField({ label, hint, words, onChange }: WordsProps) {
  const { value, change, undo } = useTyped(words.join(t('panel.reason.comma')), (text) =>
    onChange(splitWords(text)),
  );
  return (
    <TextField
      label={label}
      hint={undo ? <UndoLink run={undo} what={label} /> : hint}
      maxLength={LINE_LIMIT}
      autoComplete="off"
      value={value}
      onChange={change}
    />
  );
}
