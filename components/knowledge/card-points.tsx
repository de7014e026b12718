import type { Card } from '../../lib/core/knowledge/card.ts';
import { t } from '../../lib/i18n/t.ts';

/** What a card says in points: what to do and what not, what to look for, and when to leave it alone. */
export function CardPoints({ card }: { card: Card }) {
  const groups = [
    { name: t('knowledge.do'), points: card.do },
    { name: t('knowledge.dont'), points: card.dont },
    { name: t('knowledge.signs'), points: card.signs },
    { name: t('knowledge.notWhen'), points: card.notWhen ? [card.notWhen] : [] },
  ];
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 text-xs/5">
      {groups
        .filter(({ points }) => points.length > 0)
        .map(({ name, points }) => (
          <div key={name} className="contents">
            <dt className="text-muted">{name}</dt>
            <dd className="min-w-0">
              <ul>
                {points.map((point) => (
                  <li key={point} className="break-words">
                    {point}
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
    </dl>
  );
}
