import type { SpokenTurn } from '../chat/turn.ts';
import type { Phrase } from '../knowledge/phrase.ts';
import { explainer } from './explain.ts';
import { orderPhrases, type RankContext } from './order-phrases.ts';
import type { PhraseIndex } from './phrase-index.ts';
import type { Suggestion } from './suggestion.ts';
import { weighTurns } from './weigh-turns.ts';

export { buildIndex } from './open-index.ts';

/*
 * How it works: normalise → features (`tokenise`) → one walk over postings whose weights were learned from the library's own
 * examples (`train-weights`) → the same for the turns around the question, mixed in (`weigh-turns`) → tiers (`order-phrases`)
 * → reasons (`explain`).
 *
 * What was tried, in hit@1 / hit@3 on single questions (123 phrases, 21 examples each) and on questions inside chats (147
 * phrases, 13 examples each); figures are of real buyers' questions that the library does not contain, ± 1.6 points.
 *
 *   alone, newest message only                            questions     chats
 *   BM25F over 1–3-grams                                  .57 / .75     .39 / .60
 *   naive Bayes, smoothed against the whole library       .59 / .77     .41 / .61
 *   nearest examples (ten, squared cosine)                .59 / .79     .45 / .66
 *   centroid of the examples                              .60 / .79     .43 / .67
 *   softmax regression, dense, Adagrad, rarity by example .63 / .80     .43 / .65
 *   the same, plain steps, rarity by phrase               .66 / .83     .46 / .67
 *   the same, weights only where a phrase has the feature .66 / .83     .46 / .68   far smaller, 3 × faster; kept
 *     + pairs that stand near each other in any order     .66 / .83     .46 / .69   kept; +1 also with 6 examples a phrase
 *     + trigrams, 4-grams, sentence edges, length, "?"    no gain                   left out
 *     + nearest examples or BM25 fused in                 +.00 … .01 / −.01         left out: not worth a second index
 *     dropout, averaged weights, class-entropy weights    no gain or worse          left out
 *   chats with the turns around, mixed as shares          –             .51 / .77   kept
 *     earlier bubbles of the same question only           –             .48 / .72
 *     the same as sums of scores                          –             .50 / .75
 *     without leaning more when the message is short      –             .51 / .76
 *     a message without a telling word heard more faintly –             .51 / .77   kept: +.5 on hit@1, hit@5 .83
 *
 * Places of features in a space of 256 dimensions, learned from the library and our own packs, phrases weighed by nearness in
 * it (`meanings`): .68 / .84 and .52 / .79, with three examples a phrase .49 / .68 → .52 / .71 and .26 / .44 → .29 / .47; kept for
 * libraries of up to 2,000 phrases. The nearest question in it as a reason where no word is shared: right 3 times of 100, left out.
 *
 * Characters weigh more than bigrams (1.75 : 1): short questions share few bigrams. Hyper-parameters sit on a plateau: none
 * of them moves a figure by more than a point. Half the examples give .60 / .79 and .47 / .73.
 *
 * Libraries from about 2,000 phrases cannot afford training and rank by untrained weights, saturated at t / (t + 1):
 * .62 / .79 and .46 / .67 (at t / (t + 3): .59 / .78 and .37 / .62; times rarity: .62 / .80 and .43 / .68, but −5 in a made
 * library of 10,000 phrases). In them a reply's own words count as much as an example's (at .3 of it, as where weights are
 * trained, −1 point on that made library and on real questions among 9,000 other phrases): .31 / .49 there, minisearch's BM25
 * .33 / .49; real questions among 9,000 others .57 / .73, minisearch .50 / .64. One affordable pass of training is worse than
 * none (−5), and in small libraries with three examples a phrase training wins 2 points of hit@3 on real questions. Work per
 * text is bounded (`score-chat`): at 100,000 phrases the 40,000 most telling additions lose 3 points, 100,000 lose none.
 *
 * Learning (`teach`), each case's phrase picked after it, all cases, without and with it: questions .66 / .83 → .67 / .85,
 * chats .51 / .77 → .51 / .78; in a library of titles only the last quarter is 9 and 12 points of hit@3 above the first, with
 * three examples a phrase 1 and 11, but with the 21 and 13 examples a phrase of these libraries −2 and +2, where it is −2 and
 * −2 without learning. Hardly more is to be had there: twice the examples are worth 4 points, and the lessons are a
 * quarter as many as the examples. Gain over no learning in the last quarter, hit@1 / hit@3 / hit@5, mean of six shuffles:
 *
 *                                                         questions           chats
 *   one step of softmax regression (kept)                 1.5 / 1.4 / −.2     1.7 / 1.3 / 3.2
 *     with a margin · other balances                      1.1 / 1.5 / −.2     1.3 / 1.3 / 3.2 · no better
 *   which phrases had been ranked first, as features      1.0 / 1.1 / −.1     2.0 / −.1 / .5
 *     both together                                       1.7 / 1.5 / .2      1.6 / .1 / 3.1
 *   the words of the seller before, as features           –                   −.4 / −.9 / .5
 *     together with the question's own                    –                   1.5 / .9 / 3.0
 *     all turns before, as features of their own          –                   1.9 / 1.1 / 3.1
 *   trained anew with four fifths of the cases            .6 / 2.0 / .7       2.2 / −.5 / 2.1
 *   nearest lessons voting beside the library             .8 / .8 / .2        .7 / −.3 / 1.5
 *     beside what is taught                               −.1 / −.1 / 0       −.3 / .3 / .4
 *   how often a phrase was used, as a prior               no gain, −1 from a weight of .2 on
 *
 * Steps twice as large forget what the library knew (.64 / .84, .50 / .73). The above is without meanings; with them:
 *
 *   one step of softmax regression (kept)                 .9 / .9 / .5        .8 / .1 / .4
 *   trained anew, places too, with three quarters         −1.0 / 1.7 / .8     2.5 / 1.1 / 1.6
 *   the phrase's place moved by each lesson               .5 / 1.3 / .3       .7 / .0 / .8
 *   places learned like weights, by gradient steps        .9 / .9 / .7 and worse the larger the step
 *   nearest lessons in the space, best of six settings    1.1 / 1.1 / .4      1.7 / .5 / .7
 *   what was picked elsewhere in the very same chat       –                   .6 / .7 / −.2
 *   all of these together                                 1.1 / 1.1 / .4      1.7 / .8 / .7
 *   how often used, as a prior                            no gain             −.3 on hit@3
 *   errors as the words alone see them                    .8 / .8 / .5        .1 / −.1 / .7
 * Single shuffles differ by ± 1.3: none of these is worth its code.
 *
 * Why no more is to be had from picks, where a library has as many examples as these (lessons: three quarters of the cases, the
 * rest asked; means of 20 draws, questions · chats). No question is asked twice; nearly every phrase has been picked before, also
 * of those missed (99 % · 86 %), so newness is not the limit. Of what the first three miss (15 % · 21 %) the nearest lesson in
 * words has the same phrase in 8 % · 10 % (in places 9 % · 10 %), one of three does in 13 % · 17 %; where the first three hit, it
 * has in 51 % · 37 %: lessons know what is known. A lesson nearer than every example and lesson of other phrases: 2 % · 5 % of
 * the missed. Who always knew when to take one of the two nearest lessons besides the first three would win 1.6 · 2.5 points
 * (84.6 → 86.2 · 79.1 → 81.6). By words alone a quarter, half, three quarters, all of the examples find 67, 78, 81, 83 % · 59, 66,
 * 73, 77 %, and with the lessons 85 · 78 %. (The steep end in chats is no use's gain: 493 of 635 chats hold another of the
 * library's examples, word for word, as an earlier turn.) Quarters of 220 and 159 cases differ by chance alone by ± 3.5 · ± 4.6
 * points: five points between two of them say more about the draw than about learning.
 *
 * So these were fitted to the end on all lessons at once, and tried on the rest: more than any way of learning one by one can
 * give. Gain on the ranking without lessons, four parts each tried once (± .8):
 *
 *   softmax regression beside the ranking                 .5 / .9 / .6        .3 / −.3 / 1.7   16 draws: −.2 / .6 / 1.2
 *     likeness of questions by words and places           .7 / 1.1 / .5       −.2 / −.2 / 1.6
 *     by places                                           .2 / .8 / .1        −.3 / −.3 / .3
 *     by all turns                                        –                   −.3 / .6 / 1.7
 *     by which phrases were ranked first                  −.2 / .5 / −1.1     −1.1 / −1.1 / −.3
 *     by words, and what the turns before had meant       –                   .7 / 1.3 / 1.2   16 draws
 *   words of questions → words of phrases (a lesson also
 *     teaches the phrases that have words in common)      .5 / .9 / .6        .5 / −.6 / 1.9
 *     no phrase learns for itself                         .7 / .7 / .3        .3 / .2 / 1.9
 *     likeness of phrases by places                       .3 / .7 / .2        .5 / .0 / 1.6
 *   which phrase follows which in a chat, as a table      –                   −1.1 / .1 / .4
 *   weights of words and places                           −.5 / −.1           .1 / −.1         8 draws, as what follows; no hit@5
 *     and of the newest text, nearest examples, title,
 *     size, other turns, each also by the text's length   −.5 / .2            −.2 / −.1
 *     and a prior for each phrase                         −.5 / .8            .5 / .4
 *
 * Steps of 2 × (1 + known) ^ −.65, larger where a phrase has few examples (six shuffles, all cases against no learning): with
 * three a phrase 3.4 / 1.9 / 1.5 → 4.3 / 2.4 / 1.8 and 7.8 / 13.8 / 13.8 → 8.5 / 14.3 / 14.1, yet in the last quarter of the
 * chats 19.6 → 19.0 of hit@3; with all examples .2 / .6 / .2 → .2 / .5 / .1 and .2 / .1 / .5 → .2 / .0 / .4. Left out.
 */

/**
 * Ranks the phrases of `index` for a chat (`turns` oldest first): the best `limit`, fewer only when the library is smaller.
 * The same chat and library always give the same ranking.
 */
export function rank<P extends Phrase>(
  index: PhraseIndex<P>,
  { turns, ...context }: RankContext & { turns: readonly SpokenTurn[] },
  limit = 5,
): Suggestion<P>[] {
  const explain = explainer(weighTurns(turns));
  return orderPhrases(index, turns, limit, context).map(({ at, score, ground }) => {
    const phrase = index.phraseAt(at) as P;
    return { phrase, score, reason: ground === 'evidence' ? explain(phrase) : { kind: ground } };
  });
}
