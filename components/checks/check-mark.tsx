import clsx from 'clsx';
import { BellRing, TriangleAlert } from 'lucide-react';
import type { FindingKind } from '../../lib/core/checks/finding.ts';
import { findingTitle } from './finding-text.ts';

/**
 * A quiet sign on a suggestion that a check has something to say; what, is said on hover and to screen readers. It comes a
 * moment after its suggestion, so it stands in the free corner below the number and moves nothing.
 */
export function CheckMark({ kind }: { kind: FindingKind }) {
  const title = findingTitle(kind);
  const Icon = kind === 'promise' ? BellRing : TriangleAlert;
  return (
    <span
      data-check-mark={kind}
      title={title}
      className={clsx('absolute bottom-2 left-2.75', kind === 'promise' ? 'text-muted' : 'text-warn')}
    >
      <Icon size={14} aria-hidden />
      <span className="sr-only">{title}</span>
    </span>
  );
}
