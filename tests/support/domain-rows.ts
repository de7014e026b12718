// Long because it is the list of everything that a shop's customer service has to know, a line each.
import type { FindingKind } from '../../lib/core/checks/finding.ts';
import type { Occasion } from '../../lib/core/knowledge/occasions.ts';
import type { STAGES } from '../../lib/core/knowledge/phrase.ts';
import type { VariableName } from '../../lib/core/knowledge/variables.ts';
import type { WaitKind } from '../../lib/core/timing/clock-state.ts';

/** Where a row is used, claimed so that it can be checked. A row that is a card, and the phrases of that card, need no claim. */
export type Use =
  /** Phrases for these moments, in both languages. */
  | { at: 'occasions'; occasions: Occasion[] }
  /** Phrases that answer this doubt: the row's own code. */
  | { at: 'doubt' }
  /** Phrases of this stage. */
  | { at: 'stage'; stage: (typeof STAGES)[number] }
  /** Other cards name this need: the row's own code. */
  | { at: 'need' }
  /** Fields of the shop, used as variables. */
  | { at: 'fields'; fields: VariableName[] }
  /** The target of the response clock, s. */
  | { at: 'clock'; kind: WaitKind; seconds: number }
  /** The row's own group of terms in the form and on the card of the shop. */
  | { at: 'terms' }
  /** Read from what a chat shows. */
  | { at: 'read' }
  /** Brought up by the panel at some moment of a chat. */
  | { at: 'tactic' }
  /** Part of the view of a complaint. */
  | { at: 'complaint' }
  /** Told of before a reply is inserted. */
  | { at: 'check'; kinds: FindingKind[] }
  /** A piece of the product: what it does, and the export that does it. */
  | { at: 'piece'; does: string; in: string; called: string };

const says = (...occasions: Occasion[]): Use => ({ at: 'occasions', occasions });
const fields = (...names: VariableName[]): Use => ({ at: 'fields', fields: names });
const piece = (does: string, path: string, called: string): Use => ({ at: 'piece', does, in: path, called });
const checks = (...kinds: FindingKind[]): Use => ({ at: 'check', kinds });
const doubt: Use = { at: 'doubt' };
const need: Use = { at: 'need' };
const terms: Use = { at: 'terms' };
const tactic: Use = { at: 'tactic' };
const complaint: Use = { at: 'complaint' };
/** Read from the chat, and the card brought up for it. */
const told: readonly Use[] = [{ at: 'read' }, tactic];

const queue = piece(
  'first questions stand first in the queue',
  'lib/core/timing/clock-state.ts',
  'waitingChats',
);
const search = piece(
  'short codes and pinyin initials in the search',
  'lib/core/matching/search.ts',
  'createSearch',
);
const variants = piece(
  'another wording when one was said before',
  'lib/core/matching/already-said.ts',
  'alreadySaid',
);
const practice = piece(
  'simulated buyers in the practice shop',
  'lib/practice/rehearsal.ts',
  'createRehearsal',
);
const summary = piece('answer times at the end of a round', 'lib/practice/summary.ts', 'summarise');
const split = piece('split into two or three messages', 'lib/core/checks/split-reply.ts', 'splitReply');
const promises = piece('promises kept as reminders', 'lib/data/promises.ts', 'addPromise');
const kept = piece('kept with the buyer until the next visit', 'lib/data/buyers.ts', 'keepOfBuyer');
const returning = piece('greeted as somebody known', 'lib/panel/greet-returning.ts', 'greetsReturning');
const onlyTrue = piece(
  'only with a fact that the owner entered',
  'lib/core/tactics/claims.ts',
  'factsWanted',
);

/** Every row of the domain by its code, with the places where it is used. */
export const DOMAIN: readonly { section: string; rows: Readonly<Record<string, readonly Use[]>> }[] = [
  {
    section: 'Service standards',
    rows: {
      S1: [{ at: 'clock', kind: 'greeting', seconds: 15 }, says('greeting-new')],
      S2: [{ at: 'clock', kind: 'reply', seconds: 20 }, says('hold')],
      S3: [search],
      S4: [queue],
      S5: [says('greeting-new', 'greeting-returning', 'greeting-queue')],
      S6: [promises, says('greeting-off-hours'), fields('hours', 'replyBy')],
      S7: [checks('wall'), split],
      S8: [checks('repeat', 'robot'), variants],
      S9: [checks('slang', 'cheerful'), says('thanks')],
      S10: [checks('small-talk'), says('small-talk')],
    },
  },
  {
    section: "The buyer's journey",
    rows: {
      'pre-sale': [{ at: 'read' }, { at: 'stage', stage: 'pre-sale' }],
      'in-sale': [{ at: 'read' }, { at: 'stage', stage: 'in-sale' }],
      'after-sale': [{ at: 'read' }, { at: 'stage', stage: 'after-sale' }],
    },
  },
  {
    section: 'Terms of the shop',
    rows: {
      T1: [terms, fields('hours')],
      T2: [terms, fields('replyBy'), says('greeting-off-hours')],
      T3: [terms, fields('returnDays', 'returnTerms', 'returnPostage', 'returnExcept')],
      T4: [terms, fields('discount', 'memberLevels', 'floorPrice')],
      T5: [terms, fields('courier', 'dispatchTime', 'cutoff', 'shippingFee', 'freeShipping', 'transitDays')],
      T6: [terms, fields('notes')],
      T7: [terms, fields('contacts'), says('contact')],
      T8: [terms, fields('invoiceTerms'), says('invoice')],
      T9: [terms, fields('warranty', 'repairTerms'), says('warranty', 'repair')],
    },
  },
  {
    section: 'Kinds of buyers',
    rows: {
      ...{
        K1: [...told],
        K2: [...told],
        K3: [...told],
        M1: [...told],
        M2: [...told],
        M3: [...told],
        M4: [...told],
      },
      ...{
        B1: [...told],
        B2: [...told],
        B3: [...told],
        B4: [...told, says('price-firm', 'small-extra')],
        B5: [...told, says('small-extra')],
      },
      ...{
        B6: [...told, says('unpaid-order')],
        B7: [tactic],
        B8: [...told],
        B9: [...told, says('authenticity')],
      },
      B10: [returning, ...told, says('greeting-returning', 'member', 'repurchase')],
      ...{
        O1: [...told, says('order-how-to')],
        O2: [...told, says('deal-safety')],
        O3: [...told, says('coupon', 'price-changed')],
      },
      ...{ O4: [tactic], O5: [...told, says('new-arrival')], O6: [...told, says('attributes')] },
      ...{
        A1: [...told, says('soothe')],
        A2: [...told, says('soothe')],
        A3: [...told, says('small-extra')],
        A4: [tactic, says('contact')],
      },
    },
  },
  {
    section: 'Doubts',
    rows: {
      D1: [checks('contact'), ...told, doubt, says('deal-safety')],
      D2: [...told, doubt, says('shop-trust')],
      D3: [checks('forbidden'), ...told, doubt, says('attributes', 'authenticity')],
      D4: [...told, doubt, says('why-cheap')],
      D5: [...told, doubt, says('difference', 'size')],
      D6: [...told, doubt, says('payment')],
      D7: [...told, doubt, says('dispatch-time', 'arrival', 'courier', 'shipping-fee')],
      D8: [checks('guarantee', 'promise'), ...told, doubt, says('return', 'exchange', 'warranty')],
      D9: [...told, doubt, says('coupon', 'gift', 'small-extra')],
      D10: [...told, doubt, says('closing-3', 'closing-4')],
    },
  },
  {
    section: 'Purchase psychology',
    rows: {
      P1: [...told],
      P2: [...told],
      P3: [...told],
      P4: [...told],
      P5: [...told],
      P6: [...told],
      P7: [...told],
      P8: [...told],
    },
  },
  {
    section: 'Needs beyond the goods',
    rows: {
      ...{ privacy: [need], order: [need], timely: [need], remembered: [kept, need], welcome: [need] },
      ...{ understood: [need], helped: [need], valued: [need], respected: [need], trusted: [need] },
    },
  },
  {
    section: 'Closing',
    rows: {
      ...{
        C1: [onlyTrue, tactic, says('closing-1')],
        C2: [onlyTrue, tactic, says('closing-2'), fields('cutoff')],
        C3: [tactic, says('closing-3')],
      },
      ...{
        C4: [tactic, says('closing-4')],
        C5: [tactic, says('closing-5')],
        C6: [tactic, says('closing-6')],
      },
      ...{ C7: [tactic, says('closing-7')], C8: [tactic, says('closing-8', 'unpaid-order')] },
    },
  },
  {
    section: 'Persuasion',
    rows: {
      ...{ R1: [tactic], R2: [tactic], R3: [tactic], R4: [tactic], R5: [tactic], R6: [tactic] },
      bargaining: [checks('promise'), tactic, says('price-firm', 'small-extra'), fields('floorPrice')],
    },
  },
  {
    section: 'After the sale: shipping',
    rows: {
      'shipping-payment': [tactic, says('payment-confirmation', 'confirm-address')],
      'shipping-dispatch': [tactic, says('dispatch-notice')],
      'shipping-carrier': [tactic, says('courier'), fields('courier')],
      'shipping-packing': [tactic, says('change-note')],
      'shipping-papers': [tactic, says('invoice'), fields('invoiceTerms')],
      'shipping-follow-up': [tactic, says('delivery-follow-up')],
    },
  },
  {
    section: 'After the sale: complaints',
    rows: {
      ...{ 'step-1': [complaint, says('complaint-1')], 'step-2': [complaint, says('complaint-2')] },
      ...{
        'step-3': [complaint, says('complaint-3', 'apology')],
        'step-4': [checks('selling', 'cheerful'), complaint, says('complaint-4', 'soothe')],
      },
      ...{
        'step-5': [complaint, says('complaint-5')],
        'step-6': [promises, complaint, says('complaint-6')],
        'step-7': [complaint, says('complaint-7')],
      },
      'step-quick': [complaint],
      ...{ 'cause-carrier': [complaint, says('urge-courier')], 'cause-buyer': [complaint, says('return')] },
      'cause-shop': [complaint, says('damaged', 'wrong-item', 'missing-item')],
      ...{
        'remedy-1': [complaint],
        'remedy-2': [complaint, says('refund-path')],
        'remedy-3': [complaint, says('exchange')],
      },
      ...{ 'remedy-4': [complaint, says('return', 'refund-time')], 'remedy-5': [complaint, says('resend')] },
      ...{ 'remedy-expect': [checks('promise'), complaint], 'remedy-ask': [complaint] },
    },
  },
  {
    section: 'After the sale: reviews',
    rows: {
      'review-contact': [tactic, says('bad-review')],
      'review-ask': [tactic, says('bad-review')],
      'review-evidence': [tactic],
      'review-public': [tactic, says('review-reply')],
    },
  },
  {
    section: 'After the sale: care',
    rows: {
      'care-follow-up': [tactic, says('delivery-follow-up')],
      'care-usage': [tactic, says('usage-tips')],
      'care-new-arrival': [tactic, says('new-arrival')],
      'care-festival': [tactic, says('festival')],
      'care-members': [tactic, says('member'), fields('memberLevels')],
      'care-tastes': [kept, tactic],
      'care-repurchase': [tactic, says('repurchase')],
      'care-warranty': [tactic, says('warranty', 'repair'), fields('warranty', 'repairTerms')],
    },
  },
  {
    section: "The agent's growth",
    rows: {
      'growth-rules': [says('order-how-to', 'payment', 'cancel')],
      'growth-goods': [says('attributes', 'usage')],
      'growth-carriers': [says('courier', 'urge-courier', 'change-address')],
      'growth-practise': [practice, summary],
      'growth-cases': [],
    },
  },
];

/** The codes of all rows, in their order. */
export const DOMAIN_CODES: readonly string[] = DOMAIN.flatMap(({ rows }) => Object.keys(rows));
