/** A thread of its own for the library desk: a hundred thousand phrases are searched and sorted here, not on the page. */
import { liveQuery } from 'dexie';
import { PACK } from '../../../core/knowledge/stored-phrase.ts';
import { dayOf } from '../../../core/knowledge/validity.ts';
import * as change from '../../../data/change-phrases.ts';
import { readPhrase } from '../../../data/phrases.ts';
import { readChangeNumber } from '../../../data/read-since.ts';
import * as revisions from '../../../data/revisions.ts';
import { listTeamSources } from '../../../data/share/subscriptions.ts';
import { listUses } from '../../../data/uses.ts';
import { answerQuestions } from '../thread.ts';
import { findPlace, isPhrase } from './desk-list.ts';
import type { BulkDeed, BulkDone, DeskQuestions, Move } from './desk-questions.ts';
import { openDesk } from './desk-session.ts';

/** So many changes of a revision are shown, so many phrases printed. */
const MOST_CHANGES = 200;
const MOST_PRINTED = 5000;

const desk = openDesk(() => dayOf(Date.now()));

async function doToAll(
  deed: BulkDeed,
  wanted: readonly string[] | undefined,
  now: number,
): Promise<BulkDone> {
  const keys = [...(wanted ?? desk.selection())];
  const phrases = keys.flatMap((key) => desk.held.get(key) ?? []);
  if (deed.do === 'hide' || deed.do === 'show')
    return { ...(await change.setHidden(keys, deed.do === 'hide', now)), team: 0, builtIn: 0 };
  const rest = phrases.filter((phrase) => !desk.isTeam(phrase));
  const own = rest.filter(({ source }) => deed.do === 'edit' || source !== PACK);
  const mayChange = own.map(({ key }) => key);
  const left = { team: phrases.length - rest.length, builtIn: rest.length - own.length };
  if (deed.do === 'remove') return { ...(await change.removePhrases(mayChange, now)), ...left };
  return { ...(await change.editPhrases(mayChange, deed.edit, now)), ...left };
}

async function movePhrase(key: string, move: Move, now: number): Promise<number | null> {
  const phrase = desk.held.get(key);
  if (!phrase || desk.isTeam(phrase)) return null;
  const { source, group } = phrase;
  const chosen = desk.selection();
  const near = desk.found().filter((other) => other.source === source && other.group === group);
  const keys = new Set([key]);
  // A selection goes together where one of it is taken along.
  if (chosen.includes(key)) for (const other of near) if (chosen.includes(other.key)) keys.add(other.key);
  const at = near.findIndex((other) => other.key === key);
  let target = 'beside' in move ? desk.held.get(move.beside) : near[at + move.by];
  if ('by' in move)
    for (let next = at + move.by; target && keys.has(target.key); next += move.by) target = near[next];
  const place =
    target && findPlace(desk.held.list(), keys, target, 'beside' in move ? move.after : move.by > 0);
  if (place === undefined) return null;
  return (await change.movePhrases([...keys], place, now)).revision;
}

const tellNews = answerQuestions<DeskQuestions>({
  async find({ filter, follow }) {
    await desk.catchUp();
    return desk.find(filter, follow);
  },
  lines: ({ from, to }) => desk.lines(from, to),
  select: (what) => desk.select(what),
  bulk: ({ deed, keys, now }) => doToAll(deed, keys, now),
  move: ({ key, move, now }) => movePhrase(key, move, now),
  async history(key) {
    const [now, earlier] = await Promise.all([readPhrase(key), revisions.historyOf(key)]);
    return { now: now ?? null, earlier };
  },
  wording: async ({ key, earlier, now }) => (await change.restoreWording(key, earlier, now)).revision,
  revisions: () => revisions.listRevisions(),
  async diff({ id, back }) {
    const changes = await (back ? revisions.diffRollBack(id) : revisions.diffRevision(id));
    return { changes: changes.slice(0, MOST_CHANGES), total: changes.length };
  },
  rollBack: ({ id, now }) => revisions.rollBack(id, now),
  step: ({ kind, now }) => revisions.step(kind, now),
  print() {
    const found = desk.found();
    return {
      total: found.length,
      phrases: found
        .slice(0, MOST_PRINTED)
        .filter(isPhrase)
        .map(({ key, group, title, text, shortcut, variants }) => {
          return { key, group, title, text, shortcut, variants };
        }),
    };
  },
});

liveQuery(() =>
  Promise.all([readChangeNumber(), revisions.listNextSteps(), listUses(), listTeamSources()]),
).subscribe(tellNews);
