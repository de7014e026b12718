import { BackupPart } from './backup-part.tsx';
import { CompanyPart } from './company-part.tsx';
import { PublishPart } from './publish-part.tsx';
import { SuggestionsPart } from './suggestions-part.tsx';
import { TeamLibraries } from './team-libraries.tsx';

/** How the shop's phrases travel: from an address, to an address, as suggestions, and as a backup. */
export function ShareSection() {
  return (
    <div className="flex max-w-3xl flex-col gap-8">
      <CompanyPart />
      <TeamLibraries />
      <PublishPart />
      <SuggestionsPart />
      <BackupPart />
    </div>
  );
}
