import { Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '../../lib/i18n/t.ts';

/** Says that the company decides here. */
export function SetByCompany() {
  return (
    <p className="flex items-center gap-1 pt-1 text-xs text-muted">
      <Lock size={12} aria-hidden className="shrink-0" />
      {t('policy.locked')}
    </p>
  );
}

interface CompanyLockProps {
  /** Whether the company decides this setting. */
  on: boolean;
  className?: string;
  children: ReactNode;
}

/** Shows what the company decided, and nothing in it can be changed; otherwise it is as if it were not there. */
export function CompanyLock({ on, className, children }: CompanyLockProps) {
  if (!on) return className ? <div className={className}>{children}</div> : children;
  return (
    <fieldset
      disabled
      data-locked
      className={`min-w-0 [&_:is(input,select,textarea)]:opacity-70 ${className ?? ''}`}
    >
      {children}
      <SetByCompany />
    </fieldset>
  );
}
