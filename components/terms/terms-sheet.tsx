import { Copy, Pencil, Plus } from 'lucide-react';
import { useState } from 'react';
import { TERM_GROUPS, type TermName, type TermValues } from '../../lib/core/knowledge/terms.ts';
import { t } from '../../lib/i18n/t.ts';
import { Button } from '../ui/button.tsx';
import { FootSheet } from '../ui/foot-sheet.tsx';
import { IconButton } from '../ui/icon-button.tsx';

interface TermsSheetProps {
  /** What holds now, by name. */
  terms: TermValues;
  /** Puts a value into the reply; null: no chat is open. */
  onInsert: ((text: string) => void) | null;
  /** Takes the agent to the field of a term. */
  onEdit: (name: TermName) => void;
  onClose: () => void;
}

/** The terms of the shop at a glance: a click puts one into the reply, or copies it, or leads to its field. */
export function TermsSheet({ terms, onInsert, onEdit, onClose }: TermsSheetProps) {
  const [copied, setCopied] = useState('');
  const copy = (text: string, name: TermName) =>
    void navigator.clipboard.writeText(text).then(() => setCopied(t(`options.variable.${name}`)));
  return (
    <FootSheet title={t('terms.card')} closeLabel={t('panel.close')} onClose={onClose}>
      <div data-terms className="flex flex-col gap-3">
        {TERM_GROUPS.map(({ id, terms: names }) => (
          <section key={id} aria-labelledby={`card-${id}`} className="flex flex-col">
            <h3 id={`card-${id}`} className="text-xs font-semibold text-muted">
              {id.startsWith('T') && `${id} `}
              {t(`terms.group.${id}`)}
            </h3>
            <dl>
              {names.map((name) => (
                <div key={name} data-term={name} className="flex min-h-8 items-start gap-2">
                  <dt className="w-20 shrink-0 py-1.5 text-xs text-muted">{t(`options.variable.${name}`)}</dt>
                  <dd className="min-w-0 flex-1">
                    <TermValue {...{ name, onInsert, onEdit, copy }} value={terms[name]} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p role="status" className="sticky -bottom-3 bg-raised text-xs text-accent">
        {copied && t('terms.copied', { term: copied })}
      </p>
    </FootSheet>
  );
}

interface TermValueProps extends Pick<TermsSheetProps, 'onInsert' | 'onEdit'> {
  name: TermName;
  value: string | undefined;
  copy: (text: string, name: TermName) => void;
}

function TermValue({ name, value, onInsert, onEdit, copy }: TermValueProps) {
  const term = t(`options.variable.${name}`);
  if (value === undefined)
    return (
      <Button look="quiet" onClick={() => onEdit(name)} aria-label={t('terms.fillInOf', { term })}>
        <Plus size={14} aria-hidden />
        {t('terms.fillIn')}
      </Button>
    );
  const secret = name === 'floorPrice';
  const edit = <IconButton icon={Pencil} label={t('terms.editOf', { term })} onClick={() => onEdit(name)} />;
  // Several contacts stand one a line, each to be told alone.
  return value.split('\n').map((line, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one value never move
    <div key={index} className="flex items-start">
      {secret || !onInsert ? (
        <span data-value className="min-w-0 flex-1 py-1.5 text-sm/5 break-words">
          {line}
        </span>
      ) : (
        <button
          type="button"
          data-value
          aria-label={t('terms.insertOf', { term, value: line })}
          title={t('terms.insert')}
          onClick={() => onInsert(line)}
          className="min-w-0 flex-1 cursor-pointer rounded-md px-1 py-1.5 text-left text-sm/5 break-words hover:bg-accent-soft"
        >
          {line}
        </button>
      )}
      {!secret && (
        <IconButton icon={Copy} label={t('terms.copyOf', { term })} onClick={() => copy(line, name)} />
      )}
      {index === 0 && edit}
    </div>
  ));
}
