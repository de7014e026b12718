import clsx from 'clsx';
import { ASK_TOPICS } from '../../lib/core/knowledge/ask-topics.ts';
import { t } from '../../lib/i18n/t.ts';
import type { MemoryFieldsProps } from './memory-fields-props.ts';
import { topicName } from './topic-name.ts';
import { WordsField } from './words-field.tsx';

const isTopic = (wish: string) => ASK_TOPICS.some((topic) => topic === wish);

/** What this buyer is not to be asked for again: the usual things by one tap, others in the agent's words. */
export function DoNotAsk({ kept: { doNotAsk }, save }: MemoryFieldsProps) {
  const own = doNotAsk.filter((wish) => !isTopic(wish));
  const toggle = (topic: string) =>
    save({
      doNotAsk: doNotAsk.includes(topic) ? doNotAsk.filter((one) => one !== topic) : [topic, ...doNotAsk],
    });
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="pb-1 text-sm font-medium">{t('memory.doNotAsk')}</legend>
      <div className="flex flex-wrap gap-1">
        {ASK_TOPICS.map((topic) => {
          const on = doNotAsk.includes(topic);
          return (
            <button
              key={topic}
              type="button"
              aria-pressed={on}
              onClick={() => toggle(topic)}
              className={clsx(
                'min-h-6 cursor-pointer rounded border px-2 text-xs',
                on ? 'border-accent bg-accent-soft text-accent' : 'border-line bg-bg hover:bg-surface',
              )}
            >
              {topicName(topic)}
            </button>
          );
        })}
      </div>
      <WordsField
        label={t('memory.doNotAskOther')}
        hint={t('memory.doNotAskHint')}
        words={own}
        onChange={(words) => save({ doNotAsk: [...doNotAsk.filter(isTopic), ...words] })}
      />
    </fieldset>
  );
}
