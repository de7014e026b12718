import { Trash2, Upload } from 'lucide-react';
import { useRef, useState } from 'react';
import { t } from '../../lib/i18n/t.ts';
import {
  type CheckedSuggestions,
  checkSuggestions,
  forgetSuggestion,
  type MadeSuggestion,
  saveSuggestions,
  useSuggestionsMade,
} from '../../lib/panel/share/suggestion-commands.ts';
import { failed } from '../settings/tell-change.ts';
import { Button } from '../ui/button.tsx';
import { Chip } from '../ui/chip.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { useToast } from '../ui/toast.tsx';
import { Changed } from './phrase-diff-view.tsx';
import { SuggestionsDialog } from './suggestions-dialog.tsx';

/** What agents propose: written down here and handed to the owner, and on the owner's side looked through and taken. */
export function SuggestionsPart() {
  const made = useSuggestionsMade();
  const toast = useToast();
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<CheckedSuggestions | null>(null);
  const fail = (error: unknown) => toast(failed(error));
  const sources = [...new Set(made?.map(({ source }) => source))];
  return (
    <section className="flex flex-col gap-3">
      <h2 className="font-semibold">{t('share.suggestions')}</h2>
      <p className="text-sm text-muted">{t('share.suggestionsIntro')}</p>
      {sources.map((source) => (
        <MadeFor
          key={source}
          source={source}
          made={made?.filter((one) => one.source === source) ?? []}
          onSave={(chosen) => void saveSuggestions(source, chosen).catch(fail)}
        />
      ))}
      <Button className="self-start" onClick={() => input.current?.click()}>
        <Upload size={16} aria-hidden />
        {t('share.openSuggestions')}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={t('share.openSuggestions')}
        onChange={(event) => {
          const chosen = event.target.files?.[0];
          event.target.value = '';
          if (chosen) void checkSuggestions(chosen).then(setFile, fail);
        }}
      />
      {file && <SuggestionsDialog file={file} onClose={() => setFile(null)} />}
    </section>
  );
}

interface MadeForProps {
  source: string;
  made: MadeSuggestion[];
  onSave: (made: MadeSuggestion[]) => void;
}

/** What this agent proposed for one library. */
function MadeFor({ source, made, onSave }: MadeForProps) {
  // What the owner has already is not handed over again.
  const open = made.filter(({ fate }) => fate !== 'same');
  const day = (at: number) => new Date(at).toLocaleDateString(t('options.lang'));
  return (
    <div className="rounded-lg border border-line">
      <div className="flex flex-wrap items-center justify-between gap-2 px-3 py-2">
        <h3 className="min-w-0 font-medium break-words">{t('share.suggestionsFor', { library: source })}</h3>
        {open.length > 0 && (
          <Button look="primary" onClick={() => onSave(open)}>
            {t('share.saveSuggestions', { n: open.length })}
          </Button>
        )}
      </div>
      <ul className="text-sm">
        {made.map(({ key, before, after, note, sentAt, fate }) => (
          <li key={key} className="flex items-start gap-2 border-t border-line px-3 py-2">
            <div className="min-w-0 flex-1">
              <Changed before={before} after={after} />
              {note && <p className="mt-1 break-words text-muted">{note}</p>}
              {fate !== 'fits' && (
                <Chip tone={fate === 'same' ? 'accent' : 'warn'}>{t(`share.madeFate.${fate}`)}</Chip>
              )}
              {sentAt !== null && <Chip>{t('share.sentAt', { date: day(sentAt) })}</Chip>}
            </div>
            <IconButton
              icon={Trash2}
              label={t('share.dropSuggestion', { title: before.title })}
              onClick={() => void forgetSuggestion(key)}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
