import { takeTeachStep } from '../../lib/panel/teach/begin-teaching.ts';
import { saveTeaching } from '../../lib/panel/teach/save-teaching.ts';
import { type Teaching, useTeachStore } from '../../lib/panel/teach/teach-store.ts';
import { TeachFinish } from './teach-finish.tsx';
import { TeachSteps } from './teach-steps.tsx';

/** What a page is called if the agent says nothing else: the name it has, or its host. */
function proposedName({ goal, frame }: Teaching, label: (siteId: string) => string): string {
  if (goal.kind === 'parts') return label(goal.siteId);
  return frame && /^https?:/.test(frame.url) ? new URL(frame.url).host.replace(/^www\./, '') : '';
}

/** The panel while a page is taught. `label`: what a site is called. */
export function TeachView({ teaching, label }: { teaching: Teaching; label: (siteId: string) => string }) {
  const name = proposedName(teaching, label);
  return teaching.state?.ended === 'done' ? (
    <TeachFinish
      {...{ teaching, name }}
      onSave={(chosen) => void saveTeaching(chosen)}
      onDiscard={() => useTeachStore.getState().set({ teaching: null, failure: null })}
    />
  ) : (
    <TeachSteps teaching={teaching} onStep={(action) => void takeTeachStep(action)} />
  );
}
