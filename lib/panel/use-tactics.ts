import { useMemo } from 'react';
import { latestQuestion } from '../core/chat/latest-question.ts';
import type { OpenChat } from '../core/chat/snapshot.ts';
import type { Card } from '../core/knowledge/card.ts';
import { isSelling, type Occasion } from '../core/knowledge/occasions.ts';
import type { StoredPhrase } from '../core/knowledge/stored-phrase.ts';
import { chatLanguage } from '../core/matching/chat-language.ts';
import type { BuyerReading } from '../core/reading/reading.ts';
import { chooseTactics, type Tactic, type Withheld } from '../core/tactics/choose-tactics.ts';
import { phrasesForStep } from '../core/tactics/cool-down.ts';
import { holdsBackSelling, isHot, suggestsHandOver } from '../core/tactics/upset.ts';
import { showPhrase } from './show-phrase.ts';
import { useKnownCards } from './use-cards.ts';
import type { PhraseBase } from './use-phrases.ts';
import type { ShownPhrase, Wording } from './use-suggestions.ts';

/** Suggestions that tell what a question is about: those further down are guesses. */
const TOPICS = 2;

const NOTHING: { tactics: Tactic[]; withheld: Withheld[] } = { tactics: [], withheld: [] };

/** What the best suggestions that have evidence are about, as one word that changes only with it. */
function topicsOf(suggested: readonly ShownPhrase[]): string {
  return suggested
    .slice(0, TOPICS)
    .filter(({ reason }) => reason.kind === 'ask' || reason.kind === 'words')
    .flatMap(({ phrase }) => phrase.occasion ?? [])
    .join();
}

/** Whom the agent talks to and how, ready to be shown: the cards for this moment and the words that go with them. */
export function useTactics(
  open: OpenChat,
  reading: BuyerReading | null,
  wording: Wording,
  base: PhraseBase | null,
  suggested: readonly ShownPhrase[],
) {
  const { facts, lang } = wording;
  const { cards: known } = useKnownCards(lang);
  const cards = useMemo(() => known?.filter(({ hidden }) => !hidden).map(({ card }) => card) ?? [], [known]);
  const { turns, order } = open;
  const about = topicsOf(suggested);
  const chosen = useMemo(
    () =>
      reading
        ? chooseTactics({
            reading,
            cards,
            facts,
            turns,
            order,
            topics: about.split(',') as Occasion[],
          })
        : NOTHING,
    [reading, cards, facts, turns, order, about],
  );
  const sober = holdsBackSelling(reading);
  const buyersLang = chatLanguage(latestQuestion(turns)?.text ?? '', turns) ?? lang;
  // Only what is opened asks for them: reading a large library takes a while.
  const phrases = () => base?.phrases ?? [];
  const show = (phrase: StoredPhrase): ShownPhrase =>
    showPhrase(phrase, { kind: 'general' }, { open, wording, sober });
  return {
    ...chosen,
    cards,
    hot: isHot(reading),
    sober,
    handOver: suggestsHandOver(reading),
    buyersLang,
    /** What the row of a doubt, a type … is called; hidden cards keep their name. */
    nameOf: (id: string) => known?.find(({ card }) => card.id === id)?.card.name ?? id,
    show,
    /** The phrases of a card in the buyer's language; while the buyer is upset none that sells. */
    phrasesOf: (card: Card) =>
      card.phrases.flatMap((id) =>
        phrases()
          .filter((phrase) => phrase.id === id && phrase.lang === buyersLang)
          .filter((phrase) => !sober || !isSelling(phrase.occasion))
          .slice(0, 1)
          .map(show),
      ),
    /** The phrases for steps of an answer to trouble. */
    phrasesFor: (step: Parameters<typeof phrasesForStep>[0]) =>
      phrasesForStep(step, cards, phrases(), buyersLang).map(show),
  };
}

/** See {@link useTactics}. */
export type TacticView = ReturnType<typeof useTactics>;
