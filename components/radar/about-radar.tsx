import { t } from '../../lib/i18n/t.ts';

const facts = ['what', 'when', 'counts', 'where'] as const;

/** What the radar keeps, when, where and how long; `open`: to be read before it is switched on. */
export function AboutRadar({ open }: { open: boolean }) {
  return (
    <details open={open} className="rounded-lg border border-line">
      <summary className="cursor-pointer px-3 py-2 font-medium">{t('radar.about')}</summary>
      <dl className="border-t border-line text-sm">
        {facts.map((fact) => (
          <div key={fact} className="border-t border-line px-3 py-2 first:border-t-0">
            <dt className="font-medium">{t(`radar.kept.${fact}`)}</dt>
            <dd className="text-muted">{t(`radar.kept.${fact}Help`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
