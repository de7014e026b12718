import { Play } from 'lucide-react';
import { t } from '../../lib/i18n/t.ts';
import { DeskButton } from './desk-button.tsx';
import { useParts } from './desk-parts.ts';
import { PanelButton } from './panel-button.tsx';
import { pictures } from './pictures.ts';

/** What a newcomer sees first: what this is, and the two things to do. */
export function Welcome() {
  const { rehearsal, scenario } = useParts();
  const steps = [t('practice.welcomePanel'), t('practice.welcomeStart'), t('practice.welcomeQuick')];
  return (
    <main className="grid min-h-0 min-w-0 justify-items-center overflow-y-auto p-4 lg:col-span-2">
      <section className="m-auto w-full max-w-130 rounded-xl border border-desk-line bg-desk-pane p-6 shadow-sm sm:p-8">
        <div aria-hidden className="mb-5 flex gap-2">
          {scenario.products.map(({ id, picture }) => (
            <img key={id} src={pictures[picture]} alt="" className="size-12 rounded-lg" />
          ))}
        </div>
        <h2 className="text-xl font-semibold">{t('practice.welcomeTitle')}</h2>
        <p className="mt-2 text-desk-faint">{t('practice.welcomeLead', { count: scenario.buyers.length })}</p>
        <ol className="mt-5 grid gap-2.5">
          {steps.map((step, index) => (
            <li key={step} className="flex items-start gap-2.5">
              <span
                aria-hidden
                className="mt-px grid size-5 shrink-0 place-items-center rounded-full bg-desk-picked text-xs font-semibold text-desk-blue"
              >
                {index + 1}
              </span>
              {step}
            </li>
          ))}
        </ol>
        <div className="mt-6 flex flex-wrap gap-2">
          <PanelButton tone="main" />
          <DeskButton tone="plain" icon={Play} onClick={rehearsal.start} data-start>
            {t('practice.start')}
          </DeskButton>
        </div>
      </section>
    </main>
  );
}
