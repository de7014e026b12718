import { t } from '../../lib/i18n/t.ts';
import { useTyped } from '../../lib/panel/use-typed.ts';
import { TextArea } from '../ui/text-area.tsx';
import { DoNotAsk } from './do-not-ask.tsx';
import { KnownTypes } from './known-types.tsx';
import type { MemoryFieldsProps } from './memory-fields-props.ts';
import { Troubles } from './troubles.tsx';
import { UndoLink } from './undo-link.tsx';
import { WordsField } from './words-field.tsx';

/** Longest note, in characters. */
const NOTE_LIMIT = 1000;

/** The controls of a memory, from what is wanted most to what is wanted least. */
export function MemoryFields(props: MemoryFieldsProps) {
  const { kept, save } = props;
  const note = useTyped(kept.note, (value) => save({ note: value }));
  return (
    <>
      <TextArea
        label={t('memory.note')}
        rows={2}
        maxLength={NOTE_LIMIT}
        value={note.value}
        onChange={note.change}
        hint={note.undo && <UndoLink run={note.undo} what={t('memory.note')} />}
      />
      <div className="grid grid-cols-2 gap-3">
        <WordsField
          label={t('memory.tags')}
          hint={t('memory.commas')}
          words={kept.tags}
          onChange={(tags) => save({ tags })}
        />
        <WordsField
          label={t('memory.tastes')}
          hint={t('memory.tastesHint')}
          words={kept.tastes}
          onChange={(tastes) => save({ tastes })}
        />
      </div>
      <DoNotAsk {...props} />
      <Troubles {...props} />
      <KnownTypes {...props} />
    </>
  );
}
