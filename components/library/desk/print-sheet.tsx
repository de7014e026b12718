import './print.css';
import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import { t } from '../../../lib/i18n/t.ts';
import type { DeskQuestions } from '../../../lib/panel/desk/library/desk-questions.ts';
import { VariableText } from '../variable-text.tsx';

/** The phrases found, all of them, for paper; opens the browser's print window and is gone with it. */
export default function PrintSheet({ sheet, onDone }: PrintSheetProps) {
  useEffect(() => {
    addEventListener('afterprint', onDone);
    print();
    return () => removeEventListener('afterprint', onDone);
  }, [onDone]);
  const groups = Map.groupBy(sheet.phrases, ({ group }) => group);
  return createPortal(
    <article data-phrase-sheet>
      <h1>{t('desk.print.title', { n: sheet.total })}</h1>
      {sheet.total > sheet.phrases.length && <p>{t('desk.print.cut', { n: sheet.phrases.length })}</p>}
      {[...groups].map(([group, phrases]) => (
        <section key={group}>
          <h2>{group || t('options.phrases.noGroup')}</h2>
          <dl>
            {phrases.map(({ key, title, text, shortcut, variants }) => (
              <div key={key}>
                <dt>
                  {title} {shortcut && <code>{shortcut}</code>}
                </dt>
                {[text, ...variants].map((words) => (
                  <dd key={words}>
                    <VariableText text={words} />
                  </dd>
                ))}
              </div>
            ))}
          </dl>
        </section>
      ))}
    </article>,
    document.body,
  );
}

interface PrintSheetProps {
  sheet: DeskQuestions['print']['answer'];
  onDone: () => void;
}
