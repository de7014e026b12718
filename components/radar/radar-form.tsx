import type { QuestionGroup } from '../../lib/core/gaps/group-questions.ts';
import type { Lang } from '../../lib/core/knowledge/phrase.ts';
import { chatLanguage } from '../../lib/core/matching/chat-language.ts';
import { emptyDraft, type PhraseDraft } from '../../lib/panel/desk/phrase-draft.ts';
import { usePhrase } from '../../lib/panel/desk/use-phrases.ts';
import { PhraseForm } from '../library/phrase-form.tsx';
import { useLibraryActions } from '../library/use-library-actions.ts';

/** A new phrase for a group of questions, or a phrase of the library by its key. */
export type ToWrite = { group: QuestionGroup } | { key: string };

/** A title is read at a glance. */
const MAX_TITLE = 40;
/** Wordings that become examples; more of them teach nothing new. */
const MAX_ASKS = 30;

function draftFor({ texts }: QuestionGroup, lang: Lang): PhraseDraft {
  const [first = ''] = texts;
  const title = first
    .replace(/\[[^\]]*\]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, MAX_TITLE);
  return { ...emptyDraft(chatLanguage(first, []) ?? lang), title, asks: texts.slice(0, MAX_ASKS).join('\n') };
}

interface RadarFormProps {
  start: ToWrite;
  lang: Lang;
  onClose: () => void;
  onSaved: () => void;
}

/** Writes the phrase that is missing, or mends one that does not work. */
export function RadarForm({ start, lang, onClose, onSaved }: RadarFormProps) {
  const phrase = usePhrase('key' in start ? start.key : null);
  const actions = useLibraryActions();
  const what = 'group' in start ? draftFor(start.group, lang) : phrase;
  if (!what) return null;
  return (
    <PhraseForm
      start={what}
      onClose={onClose}
      onSave={async (phrase, existing) => {
        if (!(await actions.save(phrase, existing))) return;
        onSaved();
        onClose();
      }}
    />
  );
}
