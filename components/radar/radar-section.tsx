import { Radar } from 'lucide-react';
import { useState } from 'react';
import type { Lang } from '../../lib/core/knowledge/phrase.ts';
import { t } from '../../lib/i18n/t.ts';
import type { Undo } from '../../lib/panel/desk/phrase-commands.ts';
import {
  type RadarReading,
  switchRadar,
  useRadarReading,
  useRadarSince,
  wipeRadar,
} from '../../lib/panel/desk/radar/use-radar-reading.ts';
import { useLocks } from '../../lib/panel/use-policy.ts';
import { CompanyLock } from '../settings/company-lock.tsx';
import { tellChange, withUndo } from '../settings/tell-change.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Notice } from '../ui/notice.tsx';
import { Switch } from '../ui/switch.tsx';
import { useToast } from '../ui/toast.tsx';
import { AboutRadar } from './about-radar.tsx';
import { GapList } from './gap-list.tsx';
import { RadarForm, type ToWrite } from './radar-form.tsx';
import { WornPhrases } from './worn-phrases.tsx';

/** The gap radar: which phrases to write next, and which ones do not work. */
export function RadarSection({ lang }: { lang: Lang }) {
  const since = useRadarSince();
  const isLocked = useLocks().radar !== undefined;
  const [written, setWritten] = useState(0);
  const { reading, failure } = useRadarReading(lang, written);
  const [form, setForm] = useState<ToWrite | null>(null);
  const toast = useToast();
  const turn = (on: boolean) =>
    void tellChange(toast, async () => {
      await switchRadar(on);
      return { text: t(on ? 'radar.wasOn' : 'radar.wasOff') };
    });
  if (since === null) return null;
  const hasKept = reading !== null && (reading.kept > 0 || since > 0);
  return (
    <div className="flex max-w-3xl flex-col gap-6">
      <p>{t('radar.intro')}</p>
      <CompanyLock on={isLocked}>
        <Switch label={t('radar.switch')} hint={t('radar.switchHint')} on={since > 0} onChange={turn} />
      </CompanyLock>
      {failure && <Notice tone="bad" title={t('radar.failed', { reason: failure })} />}
      {!reading && !failure && <p role="status">{t('radar.reading')}</p>}
      {since === 0 && reading?.kept === 0 && !isLocked && (
        <EmptyState
          icon={Radar}
          title={t('radar.off')}
          actions={
            <Button look="primary" onClick={() => turn(true)}>
              {t('radar.turnOn')}
            </Button>
          }
        >
          {t('radar.offHelp')}
        </EmptyState>
      )}
      {hasKept && <Found {...{ reading, since }} onWrite={setForm} />}
      <AboutRadar open={since === 0} />
      {form && (
        <RadarForm
          start={form}
          lang={lang}
          onClose={() => setForm(null)}
          onSaved={() => setWritten((before) => before + 1)}
        />
      )}
    </div>
  );
}

interface FoundProps {
  reading: RadarReading;
  since: number;
  onWrite: (what: ToWrite) => void;
}

/** What has been found, and the way to be rid of it. */
function Found({ reading, since, onWrite }: FoundProps) {
  const toast = useToast();
  const { kept, groups, worn } = reading;
  const hasCounts = worn.edited.length > 0 || worn.skipped.length > 0;
  const wipe = () =>
    void tellChange(toast, async () => {
      const undo: Undo = await wipeRadar();
      return withUndo(toast, t('radar.wiped'), undo);
    });
  return (
    <>
      {groups.length === 0 ? (
        <EmptyState icon={Radar} title={t(kept > 0 ? 'radar.allAnswered' : 'radar.none')}>
          {t('radar.noneHelp')}
        </EmptyState>
      ) : (
        <GapList groups={groups} onWrite={(group) => onWrite({ group })} />
      )}
      {since > 0 && <WornPhrases {...{ reading, since }} onOpen={(key) => onWrite({ key })} />}
      {(kept > 0 || hasCounts) && (
        <div>
          <Button look="danger" onClick={wipe}>
            {t('radar.wipe')}
          </Button>
        </div>
      )}
    </>
  );
}
