import { type ComponentProps, lazy, Suspense, useRef } from 'react';
import { useTeamSources } from '../../lib/panel/share/use-subscriptions.ts';
import { PhraseForm } from './phrase-form.tsx';

const TeamPhrase = lazy(() =>
  import('../share/team-phrase.tsx').then((file) => ({ default: file.TeamPhrase })),
);

/** A phrase opened: written in a form, or, when it is the team's, shown with what an agent can do about it. */
export function PhraseWindow(props: ComponentProps<typeof PhraseForm>) {
  const { start, onClose } = props;
  const team = useTeamSources();
  // What is being written stays so, even when its library becomes the team's meanwhile.
  const wasTeam = useRef<boolean>(null);
  if (team) wasTeam.current ??= 'key' in start && team.has(start.source);
  if (wasTeam.current === null) return null;
  if (!wasTeam.current || !('key' in start)) return <PhraseForm {...props} />;
  return (
    <Suspense>
      <TeamPhrase phrase={start} onClose={onClose} />
    </Suspense>
  );
}
