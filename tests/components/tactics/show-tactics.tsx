import '../settings/extension-apis.ts';
import { type ComponentProps, useEffect, useState } from 'react';
import { render } from 'vitest-browser-react';
import '../../../assets/tailwind.css';
import { Tactics } from '../../../components/tactics/tactics.tsx';
import type { OpenChat } from '../../../lib/core/chat/snapshot.ts';
import type { StoredPhrase } from '../../../lib/core/knowledge/stored-phrase.ts';
import type { BuyerReading, Corrections } from '../../../lib/core/reading/reading.ts';
import type { Facts } from '../../../lib/data/facts.ts';
import { composePhrase } from '../../../lib/panel/show-phrase.ts';
import type { PhraseBase } from '../../../lib/panel/use-phrases.ts';
import type { ShownPhrase } from '../../../lib/panel/use-suggestions.ts';

/** A phrase of the base in English. */
export const phrase = (id: string, text: string, changes: Partial<StoredPhrase> = {}): StoredPhrase => ({
  ...composePhrase(id, id, text, 'en'),
  key: `pack/en/${id}`,
  source: 'pack',
  purpose: 'answer',
  ...changes,
});

const open: OpenChat = {
  chatId: 'c',
  buyerName: 'Ann',
  product: null,
  order: { id: '26012345', amount: '$9.90', state: 'Shipped' },
  turns: [
    { id: 't1', side: 'buyer', kind: 'text', text: 'Where is my parcel', pageAt: null, seenAt: 1 },
    { id: 't2', side: 'buyer', kind: 'text', text: 'hello?', pageAt: null, seenAt: 2 },
  ],
};

interface Shown {
  chat?: string;
  facts?: Facts;
  phrases?: StoredPhrase[];
}

type ShellProps = Pick<ComponentProps<typeof Tactics>, 'chat' | 'wording' | 'base' | 'onPick' | 'onFacts'> & {
  first: BuyerReading | null;
  onCorrected: (corrections: Corrections) => void;
  /** Gives the way to change the reading. */
  onReady: (put: (reading: BuyerReading | null) => void) => void;
};

/** The tactics above a button that stands for the suggestions; corrections are kept as the panel does. */
function Shell({ first, onCorrected, onReady, ...rest }: ShellProps) {
  const [reading, setReading] = useState(first);
  const [corrections, setCorrections] = useState<Corrections>({});
  useEffect(() => onReady(setReading), [onReady]);
  return (
    <main>
      <h1>Ann</h1>
      <Tactics
        {...{ open, reading, corrections, ...rest }}
        suggested={[]}
        onCorrect={(next) => {
          onCorrected(next);
          setCorrections(next);
        }}
      />
      <button type="button">Suggestion</button>
    </main>
  );
}

/** Shows the tactics of a chat, and collects what the agent does with them. */
export async function showTactics(
  first: BuyerReading | null,
  { chat = 'x/c', facts = {}, phrases = [] }: Shown = {},
) {
  const picked: ShownPhrase[] = [];
  const corrected: Corrections[] = [];
  let change: (reading: BuyerReading | null) => void = () => {};
  let asked = 0;
  const base: PhraseBase = {
    phrases,
    pick: (is) => phrases.filter(is),
    rank: () => [],
    openSearch: async () => () => [],
    learn: async () => {},
    learnFrom: async () => ({ waits: true }),
  };
  const ready = (put: typeof change) => {
    change = put;
  };
  const view = await render(
    <Shell
      {...{ first, chat }}
      base={base}
      wording={{ facts, dear: { 'zh-CN': '亲', en: 'there' }, lang: 'en', memory: null, closed: false }}
      onReady={ready}
      onCorrected={(next) => corrected.push(next)}
      onPick={(it) => picked.push(it)}
      onFacts={() => asked++}
    />,
  );
  const put = (reading: BuyerReading | null) => change(reading);
  return { ...view, picked, corrected, put, asked: () => asked };
}
