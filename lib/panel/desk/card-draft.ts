import * as v from 'valibot';
import { CARD_KINDS, type Card, type CardKind, CardSchema, LINE_LIMIT } from '../../core/knowledge/card.ts';
import { NEEDS, type NeedId } from '../../core/knowledge/codes.ts';
import { LANGS, type Lang } from '../../core/knowledge/phrase.ts';
import { type FieldProblem, toProblem } from '../../core/library/problem.ts';

/** A card while it is being written: everything as the form's controls hold it. */
export interface CardDraft {
  kind: CardKind;
  lang: Lang;
  name: string;
  line: string;
  figure: string;
  /** One point a line, as are `do` and `dont`. */
  signs: string;
  do: string;
  dont: string;
  /** Empty: none. */
  need: NeedId | '';
  phrases: readonly string[];
  notWhen: string;
}

export type CardErrors = Partial<Record<keyof CardDraft, FieldProblem>>;

/** What the form's lists of choices hold. */
export const cardChoices = { kinds: CARD_KINDS, needs: NEEDS, langs: LANGS } as const;

export function emptyCard(lang: Lang): CardDraft {
  const words = { name: '', line: '', figure: '', signs: '', do: '', dont: '', notWhen: '' };
  return { kind: 'closing', lang, ...words, need: '', phrases: [] };
}

export function toCardDraft({ signs, do: act, dont, need, figure, ...card }: Card): CardDraft {
  const points = { signs: signs.join('\n'), do: act.join('\n'), dont: dont.join('\n') };
  return { ...card, ...points, need: need ?? '', figure: figure ?? '' };
}

const points = (words: string) =>
  words
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** The card that a draft makes, or the first problem of each field. */
export function readCardDraft(
  draft: CardDraft,
  id: string,
): { ok: true; card: Card } | { ok: false; errors: CardErrors } {
  const { figure, need, ...rest } = draft;
  const read = v.safeParse(CardSchema, {
    ...rest,
    id,
    signs: points(draft.signs),
    do: points(draft.do),
    dont: points(draft.dont),
    need: need || null,
    ...(figure.trim() !== '' && { figure }),
  });
  if (read.success) return { ok: true, card: read.output };
  const errors: CardErrors = {};
  for (const issue of read.issues) {
    const problem = toProblem(issue);
    const field = problem.field.split('.')[0] as keyof CardDraft;
    // How long a line may be depends on its language, which the schema's own check cannot say in numbers.
    const said: FieldProblem =
      field === 'line' && problem.kind !== 'empty'
        ? { field, kind: 'long', detail: String(LINE_LIMIT[draft.lang]) }
        : problem;
    errors[field] ??= said;
  }
  return { ok: false, errors };
}
