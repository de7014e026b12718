import { BadgeCheck, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { rulesOf, siteClock } from '../../lib/core/timing/settings.ts';
import { t } from '../../lib/i18n/t.ts';
import { confirmPreset, useClockSettings, usePresets } from '../../lib/panel/desk/use-clock-settings.ts';
import { useLocks } from '../../lib/panel/use-policy.ts';
import { useSites } from '../../lib/panel/use-sites.ts';
import { labelIn } from '../panel/site-name.ts';
import { SetByCompany } from '../settings/company-lock.tsx';
import { Button } from '../ui/button.tsx';
import { PresetForm } from './preset-form.tsx';
import { presetName, presetNote, rulesText } from './preset-words.ts';

type Failing = { onFail: (error: unknown) => void };

/** By which rule each site is measured: what it says, where it comes from, and whether the owner confirmed it. */
export function PresetsPart({ onFail }: Failing) {
  const presets = usePresets();
  const settings = useClockSettings();
  const locks = useLocks();
  const sites = useSites();
  const label = labelIn(sites);
  const [editing, setEditing] = useState<string | null>(null);
  if (presets.length === 0) return null;
  return (
    <section className="flex flex-col gap-3">
      <h2 className="font-semibold">{t('clock.preset.title')}</h2>
      <p className="text-sm text-muted">{t('clock.preset.intro')}</p>
      <ul className="rounded-lg border border-line">
        {sites.map(({ id }) => (
          <SiteRule
            key={id}
            {...{ id, presets, settings, onFail }}
            name={label(id)}
            isLocked={locks.clocks[id] !== undefined}
            onEdit={() => setEditing(id)}
          />
        ))}
      </ul>
      {editing && (
        <PresetForm
          key={editing}
          {...{ presets, settings, onFail }}
          site={editing}
          name={label(editing)}
          onClose={() => setEditing(null)}
        />
      )}
    </section>
  );
}

interface SiteRuleProps extends Failing {
  id: string;
  name: string;
  /** The company chose it. */
  isLocked: boolean;
  presets: ReturnType<typeof usePresets>;
  settings: ReturnType<typeof useClockSettings>;
  onEdit: () => void;
}

function SiteRule({ id, name, isLocked, presets, settings, onFail, onEdit }: SiteRuleProps) {
  const { confirmedAt, changes } = siteClock(presets, settings, id);
  const { platform } = rulesOf(presets, settings, id);
  const isWeak = platform !== null && platform.confidence !== 'official' && confirmedAt === null && !isLocked;
  const changed = Object.keys(changes).length > 0;
  return (
    <li data-site-rule={id} className="flex flex-col gap-1 border-t border-line px-3 py-2 first:border-t-0">
      <div className="flex flex-wrap items-center gap-2">
        <h3 className="min-w-0 flex-1 font-medium">{name}</h3>
        {platform && confirmedAt === null && !isLocked && (
          <Button
            aria-label={t('clock.preset.confirmOf', { site: name })}
            onClick={() => void confirmPreset(id, Date.now()).catch(onFail)}
          >
            {t('clock.preset.confirm')}
          </Button>
        )}
        {!isLocked && (
          <Button aria-label={t('clock.preset.changeOf', { site: name })} onClick={onEdit}>
            {t('clock.preset.change')}
          </Button>
        )}
      </div>
      {platform ? (
        <>
          <p className="text-sm">
            {presetName(platform)} · {rulesText(platform)}
            {changed && <span className="text-accent"> · {t('clock.preset.edited')}</span>}
          </p>
          <p className="text-xs text-muted">
            {presetNote(platform)} ({platform.asOf})
          </p>
          {isWeak && (
            <p className="flex items-center gap-1 text-xs text-warn">
              <TriangleAlert size={14} aria-hidden className="shrink-0" />
              {t(`clock.preset.sure.${platform.confidence}`)}
            </p>
          )}
          {confirmedAt !== null && (
            <p className="flex items-center gap-1 text-xs text-accent">
              <BadgeCheck size={14} aria-hidden className="shrink-0" />
              {t('clock.preset.confirmed', {
                day: new Date(confirmedAt).toLocaleDateString(t('options.lang')),
              })}
            </p>
          )}
        </>
      ) : (
        <p className="text-sm text-muted">{t('clock.preset.onlyHouse')}</p>
      )}
      {isLocked && <SetByCompany />}
    </li>
  );
}
