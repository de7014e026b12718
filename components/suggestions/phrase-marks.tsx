import { scopeOf } from '../../lib/core/knowledge/variables.ts';
import { t } from '../../lib/i18n/t.ts';
import type { ShownPhrase } from '../../lib/panel/use-suggestions.ts';
import { topicName } from '../memory/topic-name.ts';
import { Chip } from '../ui/chip.tsx';
import { blankLabel } from './blank-label.ts';

/** What has to be said of a phrase before it is taken: which term it lacks, which blank, what it should not ask again. */
export function PhraseMarks({ item: { missing, asksAgain } }: { item: ShownPhrase }) {
  const terms = missing.filter((name) => scopeOf(name) === 'shop');
  const list = (words: string[]) => words.join(t('panel.reason.comma'));
  return (
    <>
      {terms.length > 0 && (
        <Chip tone="warn">{t('terms.lacks', { terms: list(terms.map(blankLabel)) })}</Chip>
      )}
      {terms.length < missing.length && <Chip tone="warn">{t('panel.hasBlanks')}</Chip>}
      {asksAgain.length > 0 && (
        <Chip tone="warn">{t('memory.asksAgain', { what: list(asksAgain.map(topicName)) })}</Chip>
      )}
    </>
  );
}
