import { type ComponentProps, lazy, Suspense } from 'react';
import { useTeamSources } from '../../lib/panel/share/use-subscriptions.ts';
import { PhraseForm } from './phrase-form.tsx';

const TeamPhrase = lazy(() =>
  import('../share/team-phrase.tsx').then((file) => ({ default: file.TeamPhrase })),
);

/** A phrase opened: written in a form, or, when it is the team's, shown with what an agent can do about it. */
export function PhraseWindow(props: ComponentProps<typeof PhraseForm>) {
  const { start, onClose } = props;
  const team = useTeamSources();
  if (!team) return null;
  if (!('key' in start && team.has(start.source))) return <PhraseForm {...props} />;
  return (
    <Suspense>
      <TeamPhrase phrase={start} onClose={onClose} />
    </Suspense>
  );
}
