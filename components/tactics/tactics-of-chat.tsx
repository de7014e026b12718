import type { ReactNode } from 'react';
import type { OpenChat } from '../../lib/core/chat/snapshot.ts';
import { useCorrections } from '../../lib/panel/use-corrections.ts';
import type { usePanel } from '../../lib/panel/use-panel.ts';
import type { ShownPhrase } from '../../lib/panel/use-suggestions.ts';
import { openPage, optionsPage } from '../../lib/panel/watch-site-access.ts';
import { Tactics } from './tactics.tsx';

interface TacticsOfChatProps {
  /** `chatKey` of the open chat; another chat must be another element, so that no sheet stays open for it. */
  chat: string;
  open: OpenChat;
  panel: Pick<ReturnType<typeof usePanel>, 'reading' | 'wording' | 'base' | 'latest' | 'page'>;
  onPick: (phrase: ShownPhrase) => void;
  /** Further buttons beside the strip. */
  children?: ReactNode;
}

/** The tactics for the chat that is open in the panel, with what the agent has put right in it. */
export function TacticsOfChat({ chat, open, panel, onPick, children }: TacticsOfChatProps) {
  const { corrections, correct } = useCorrections(chat, panel.page);
  const { reading, wording, base, latest } = panel;
  return (
    <Tactics
      {...{ chat, open, reading, wording, base, corrections, onPick }}
      suggested={latest?.items ?? []}
      onCorrect={correct}
      onFacts={() => void openPage(optionsPage('#shop'))}
    >
      {children}
    </Tactics>
  );
}
