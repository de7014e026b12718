import { useEffect, useMemo, useRef } from 'react';
import { chatKey } from '../../core/chat/snapshot.ts';
import { checkReply, improveReply } from '../../core/checks/check-reply.ts';
import type { Finding } from '../../core/checks/finding.ts';
import type { Facts } from '../../data/facts.ts';
import type { Target } from '../insert-text.ts';
import type { Chosen } from '../use-lessons.ts';
import type { usePanel } from '../use-panel.ts';
import { type CheckContext, checkInput, lazyCannedReader } from './check-input.ts';
import { useCheckStore } from './check-store.ts';
import { useCheckMarks, useMeters } from './use-check-marks.ts';
import { usePatientPick } from './use-patient-pick.ts';
import { usePromiseOffers } from './use-promise-offers.ts';

const isOf = (context: CheckContext | null, { site, chatId }: Target) =>
  context?.site === site && context.open.chatId === chatId;

/**
 * Stands between a pick and the reply editor. A reply that nothing is to be said of goes straight through; one that a
 * check warns of is held in the {@link useCheckStore} until the agent takes the better way, or picks it once more.
 */
export function useChecks(panel: ReturnType<typeof usePanel>) {
  const { open, page, base, wording, key, clock, calm, latest, put, fillIn, words, reading } = panel;
  const { checking, parts, setChecking, setParts, keepParts } = useCheckStore();
  const site = page?.snapshot.site;
  const isCanned = useMemo(() => lazyCannedReader(base), [base]);
  const context = useMemo<CheckContext | null>(
    () => (open && site && base && words ? { open, site, base, wording, words, reading, isCanned } : null),
    [open, site, base, wording, words, reading, isCanned],
  );
  const marks = useCheckMarks(context, calm.shown);
  const meters = useMeters(context);
  const offerPromise = usePromiseOffers(context, latest?.target ?? null);
  /** Told once in a chat that it sounds canned, the agent knows. */
  const heard = useRef(new Set<string>());
  // biome-ignore lint/correctness/useExhaustiveDependencies: another chat ends what was held for the one before
  useEffect(() => setChecking(null), [key, setChecking]);
  useEffect(() => keepParts((one) => one in clock), [clock, keepParts]);

  const insert = async (chosen: Chosen, texts: readonly string[]) => {
    const [first = '', ...rest] = texts;
    const { target } = chosen;
    setChecking(null);
    const status = await fillIn(chosen, first);
    if (status !== 'filled') return status;
    if (rest.length)
      setParts(chatKey(target.site, target.chatId), { texts: rest, of: texts.length, putAt: Date.now() });
    offerPromise(target, texts.join('\n'));
    return status;
  };
  const worthSaying = (target: Target) => (finding: Finding) =>
    finding.severity === 'warn' &&
    !(finding.kind === 'robot' && heard.current.has(chatKey(target.site, target.chatId)));
  /** Whether `text` was held; then it is on show, and nothing else is to be done. */
  const hold = (chosen: Chosen, text: string): boolean => {
    const { target, item } = chosen;
    if (!context || !isOf(context, target)) return false;
    const input = checkInput(context, text, item, Date.now());
    const all = checkReply(input);
    const findings = all.filter(worthSaying(target));
    if (findings.length === 0) return false;
    const better = improveReply(input, all);
    setChecking({ chosen, text, findings, better });
    return true;
  };
  const asItIs = () => {
    if (!checking) return;
    const { chosen, text, findings } = checking;
    const { target } = chosen;
    if (findings.some(({ kind }) => kind === 'robot')) heard.current.add(chatKey(target.site, target.chatId));
    void insert(chosen, [text]);
  };
  /** Inserts a phrase, or holds it; a held one that is picked again goes in as it is. */
  const judge = (chosen: Chosen) => {
    const { item, target } = chosen;
    const held = checking?.chosen;
    if (held?.item.phrase.key === item.phrase.key && held.target.chatId === target.chatId) {
      asItIs();
      return;
    }
    setChecking(null);
    if (!item.missing.length && hold(chosen, item.text)) return;
    void panel.pick(chosen).then((status) => status === 'filled' && offerPromise(target, item.text));
  };
  const pick = usePatientPick(context !== null && reading !== null, judge);
  const next = () => {
    const waiting = key === null ? undefined : parts[key];
    const [text, ...rest] = waiting?.texts ?? [];
    if (!waiting || !latest || key === null || text === undefined) return;
    void put(latest.target, text).then((status) => {
      if (status === 'filled')
        setParts(key, rest.length ? { ...waiting, texts: rest, putAt: Date.now() } : null);
    });
  };
  return {
    marks,
    meters,
    /** Inserts a phrase, or holds it, as soon as there is what to judge it by. */
    pick,
    /** The same for a phrase whose blanks the agent has filled. */
    fillBlanks: async (chosen: Chosen, text: string, remembered: Facts) => {
      if (hold(chosen, text)) await panel.rememberBlanks(remembered);
      else if ((await panel.fillBlanks(chosen, text, remembered)) === 'filled')
        offerPromise(chosen.target, text);
    },
    checking,
    /** Of the open chat. */
    parts: key === null ? undefined : parts[key],
    insert,
    asItIs,
    next,
    /** Alt+0: takes what is offered, the better way or the next message; false when there is nothing. */
    take: (): boolean => {
      if (checking?.better) void insert(checking.chosen, checking.better);
      else if (key !== null && parts[key] && !checking) next();
      else return false;
      return true;
    },
  };
}
