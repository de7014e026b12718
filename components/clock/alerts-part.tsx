import { useEffect, useState } from 'react';
import { MOST_QUIET } from '../../lib/core/alerts/alert-settings.ts';
import { t } from '../../lib/i18n/t.ts';
import {
  allowNotices,
  askToNotify,
  dropNotices,
  mayNotify,
  tryAlert,
} from '../../lib/panel/desk/alert-commands.ts';
import { type AlertSettings, changeAlertSettings, useAlertSettings } from '../../lib/panel/use-alerts.ts';
import { useLocks } from '../../lib/panel/use-policy.ts';
import { CompanyLock } from '../settings/company-lock.tsx';
import { Button } from '../ui/button.tsx';
import { Switch } from '../ui/switch.tsx';
import { ShiftRows } from './shift-rows.tsx';

/** In which ways QinDa calls when a buyer's time runs out, and when it keeps quiet. */
export function AlertsPart({ onFail }: { onFail: (error: unknown) => void }) {
  const settings = useAlertSettings();
  const { alerts: locked } = useLocks();
  const isLocked = (name: keyof AlertSettings) => locked[name] !== undefined;
  const change = (to: Partial<AlertSettings>) => void changeAlertSettings(to).catch(onFail);
  const flag = (name: 'badge' | 'sound' | 'title' | 'nudge' | 'onlyAway' | 'tryOpening') => (
    <CompanyLock on={isLocked(name)}>
      <Switch
        label={t(`clock.alerts.${name}`)}
        hint={t(`clock.alerts.${name}Hint`)}
        on={settings[name]}
        disabled={name === 'nudge' && !settings.sound}
        onChange={(on) => change({ [name]: on })}
      />
    </CompanyLock>
  );
  return (
    <section className="flex flex-col gap-3">
      <h2 className="font-semibold">{t('clock.alerts.heading')}</h2>
      {flag('badge')}
      {flag('sound')}
      {settings.sound && (
        <CompanyLock on={isLocked('volume')}>
          <Volume value={settings.volume} onChange={(volume) => change({ volume })} />
        </CompanyLock>
      )}
      {flag('nudge')}
      <CompanyLock on={isLocked('notify')}>
        <Notices on={settings.notify} onFail={onFail} />
      </CompanyLock>
      {locked.notify && <NoticesAsk />}
      {flag('title')}
      {flag('onlyAway')}
      <TryOut />
      <CompanyLock on={isLocked('quiet')}>
        <ShiftRows
          label={t('clock.alerts.quiet')}
          shifts={settings.quiet}
          most={MOST_QUIET}
          fresh={{ from: '22:00', to: '08:00' }}
          onChange={(quiet) => change({ quiet })}
        />
      </CompanyLock>
      <h2 className="pt-3 font-semibold">{t('clock.alerts.queue')}</h2>
      {flag('tryOpening')}
    </section>
  );
}

function Volume({ value, onChange }: { value: number; onChange: (value: number) => void }) {
  // Saving takes a moment, and the knob must not spring back meanwhile.
  const [moved, setMoved] = useState<number | null>(null);
  return (
    <label className="ml-12 flex max-w-xs items-center gap-3 text-sm">
      {t('clock.alerts.volume')}
      <input
        type="range"
        min={5}
        max={100}
        step={5}
        value={moved ?? Math.round(value * 100)}
        onChange={({ target }) => {
          setMoved(Number(target.value));
          onChange(Number(target.value) / 100);
        }}
        onBlur={() => setMoved(null)}
        className="min-w-0 flex-1 accent-accent"
      />
    </label>
  );
}

/** The only way that needs a permission: it is asked for here, and given back. */
function Notices({ on, onFail }: { on: boolean; onFail: (error: unknown) => void }) {
  const [refused, setRefused] = useState(false);
  const change = async (next: boolean) => {
    try {
      if (next) setRefused(!(await allowNotices()));
      else await dropNotices();
    } catch (error) {
      onFail(error);
    }
  };
  return (
    <Switch
      label={t('clock.alerts.notify')}
      hint={
        refused ? (
          <span role="alert" className="text-late">
            {t('clock.alerts.notifyRefused')}
          </span>
        ) : (
          t('clock.alerts.notifyHint')
        )
      }
      on={on}
      onChange={(next) => void change(next)}
    />
  );
}

/** The company wants them; the browser asks the one who sits here. */
function NoticesAsk() {
  const [missing, setMissing] = useState(false);
  useEffect(() => {
    void mayNotify().then((may) => setMissing(!may));
  }, []);
  if (!missing) return null;
  return (
    <Button className="self-start" onClick={() => void askToNotify().then((may) => setMissing(!may))}>
      {t('clock.alerts.allowNotify')}
    </Button>
  );
}

function TryOut() {
  const [said, setSaid] = useState('');
  const run = async () => {
    const ways = await tryAlert();
    const names = ways.map((way) => t(`clock.alerts.${way}`)).join(t('panel.reason.comma'));
    setSaid(names ? t('clock.alerts.tried', { ways: names }) : t('clock.alerts.triedNone'));
  };
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Button onClick={() => void run()}>{t('clock.alerts.try')}</Button>
      <span role="status" className="text-sm text-muted">
        {said}
      </span>
    </div>
  );
}
