import { Pause, Play, RotateCcw } from 'lucide-react';
import { t } from '../../lib/i18n/t.ts';
import { DeskButton } from './desk-button.tsx';
import { useDesk, useParts } from './desk-parts.ts';
import { PanelButton } from './panel-button.tsx';

/** The shop, who is serving, and how the round goes on. */
export function DeskBar() {
  const { rehearsal, scenario } = useParts();
  const phase = useDesk((state) => state.phase);
  const isWelcoming = useDesk((state) => state.phase === 'idle' && state.listed.length === 0);
  return (
    <header className="flex min-h-12 flex-wrap items-center gap-x-3 gap-y-1 bg-desk-bar px-3 py-1.5 text-desk-on-bar sm:px-4">
      <h1 className="flex min-w-0 items-center gap-2 text-[15px] font-semibold">
        <span data-shop-name className="truncate">
          {scenario.shop}
        </span>
        <span className="hidden rounded bg-white/12 px-1.5 py-px text-[11px] font-normal text-desk-bar-faint md:inline">
          {t('practice.title')}
        </span>
      </h1>
      <p className="hidden items-center gap-1.5 text-xs text-desk-bar-faint sm:flex">
        <span aria-hidden className="size-2 rounded-full bg-emerald-400" />
        {t('practice.online')}
        <span className="hidden md:inline">· {t('practice.serving', { agent: scenario.agent })}</span>
      </p>
      <div className="ml-auto flex flex-wrap items-center gap-2">
        {phase === 'paused' && (
          <p role="status" className="hidden text-xs text-desk-bar-faint lg:block">
            {t('practice.paused')}
          </p>
        )}
        {phase === 'running' && (
          <DeskButton tone="bar" icon={Pause} short onClick={rehearsal.pause} data-pause>
            {t('practice.pause')}
          </DeskButton>
        )}
        {phase !== 'running' && !isWelcoming && (
          <DeskButton tone="bar" icon={Play} onClick={rehearsal.start} data-start>
            {phase === 'paused' ? t('practice.resume') : t('practice.start')}
          </DeskButton>
        )}
        {(phase === 'running' || phase === 'paused') && (
          <DeskButton tone="bar" icon={RotateCcw} short onClick={rehearsal.restart} data-restart>
            {t('practice.restart')}
          </DeskButton>
        )}
        {!isWelcoming && <PanelButton tone="bar" />}
      </div>
    </header>
  );
}
