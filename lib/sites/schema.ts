import * as v from 'valibot';

/*
 * A site profile is pure data: it says where a seller chat page shows what, never how to get it. `lib/page` reads it.
 * Wherever a place is named there is a list of alternatives, best first: the first that matches wins, so that one
 * profile outlives several layouts of a page. Each carries the day of its evidence.
 */

const isPattern = (source: string) => {
  try {
    new RegExp(source, 'u');
    return true;
  } catch {
    return false;
  }
};

const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, 'a day, YYYY-MM-DD'));
/** ` >>> ` steps into the open shadow root of what stands before it; with nothing before it, of the scope itself. */
const css = v.pipe(v.string(), v.minLength(1), v.maxLength(500));
const pattern = v.pipe(v.string(), v.maxLength(300), v.check(isPattern, 'not a regular expression'));
/** Day of the newest evidence for this alternative. */
const seen = day;

/** Finds an element. */
const PlaceSchema = v.strictObject({ css, seen });

const valueParts = {
  /** Below the scope (list item, message row, or the whole page); absent: the scope itself. */
  css: v.optional(css),
  /** The attribute that holds the value; absent: the element's words. */
  attr: v.optional(v.pipe(v.string(), v.minLength(1))),
  /** Parts of the element whose words do not count: times, names, marks. */
  without: v.optional(css),
  /** What of it counts: the first group, or the whole match. No match means no value. */
  match: v.optional(pattern),
  /** Counts only if `css` finds a single element: for a guess that would be worse than nothing if it fitted several. */
  alone: v.optional(v.literal(true)),
  seen,
};

/** Finds a piece of text. */
const ValueSchema = v.strictObject(valueParts);

/**
 * Finds a moment. `iso`: ISO 8601 · `ms`: ms since the epoch · `local`: `match` has groups `month`, `day`, `hour`,
 * `minute` and perhaps `year` (else the last time it was that day) and `second`, in the time zone of the browser.
 */
const MomentSchema = v.strictObject({ ...valueParts, as: v.picklist(['iso', 'ms', 'local']) });

const signParts = {
  /** The nearest element around the scope that matches is judged in its place; without one the sign does not hold. */
  within: v.optional(css),
  /** The scope itself matches. */
  self: v.optional(css),
  /** Something below the scope matches. */
  has: v.optional(css),
  /** The words of what `has` found (else of the scope) match. */
  text: v.optional(pattern),
  seen,
};
const saysSomething = (sign: object) => 'within' in sign || 'self' in sign || 'has' in sign || 'text' in sign;

/** Something that is so, or not; all that it names must hold. */
const SignSchema = v.pipe(
  v.strictObject(signParts),
  v.check((sign) => saysSomething(sign), 'a sign of nothing'),
);

/** Who wrote a row; `same`: the writer of the row before (a follow-up bubble without an author). */
const SideRuleSchema = v.pipe(
  v.strictObject({ side: v.picklist(['buyer', 'seller', 'robot', 'system', 'same']), ...signParts }),
  v.check((sign) => saysSomething(sign), 'a sign of nothing'),
);

const KindRuleSchema = v.pipe(
  v.strictObject({ kind: v.picklist(['text', 'image', 'card']), ...signParts }),
  v.check((sign) => saysSomething(sign), 'a sign of nothing'),
);

const places = v.array(PlaceSchema);
const values = v.array(ValueSchema);
const signs = v.array(SignSchema);

/** What a conversation is about, where the page shows it; each below the scope (message row, or the whole page). */
const AboutSchema = v.strictObject({
  /** The product asked about; without a title there is none. Only https addresses count as its link. */
  product: v.optional(v.strictObject({ title: values, url: values })),
  /** The order talked about; without an id there is none. */
  order: v.optional(v.strictObject({ id: values, amount: values, state: values })),
});

const ProfileSchema = v.strictObject({
  /** Also the key of its name in the locale files: `sites.<id>`. */
  id: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/)),
  /** Match patterns of the pages; empty for a page of our own that names its profile itself. */
  matches: v.array(v.pipe(v.string(), v.regex(/^https?:\/\/[^/*]+\/.*$/, 'a match pattern'))),
  /** Where a seller opens the chat; absent: the first of `matches`, up to its `*`. */
  home: v.optional(v.pipe(v.string(), v.url(), v.startsWith('https://'))),
  /** How sure the weakest needed selector is; see `confirmed` for whether anybody saw it work. */
  confidence: v.picklist(['high', 'mid', 'low', 'guess']),
  /** Day on which reading and filling was seen to work on the live page; null: never yet. */
  confirmed: v.nullable(day),
  /** Where the selectors come from. */
  source: v.pipe(v.string(), v.minLength(1)),
  /** Known by its address alone: what is needed to read it is not here, the user has to point at it. */
  teach: v.optional(v.literal(true)),
  /** The shop's name as the page shows it. */
  shop: values,
  /** The conversation list. */
  list: v.strictObject({
    /** Whole list, when it can be told from its items: then an empty list is a list, not a missing one. */
    container: places,
    item: places,
    /** Stable key of a conversation. A page without ids names here what its key is derived from. */
    id: values,
    name: values,
    preview: values,
    unread: values,
    waiting: signs,
    active: signs,
    /**
     * What opens a conversation when a script clicks it, below the item; without `css` the item itself. Absent: nobody
     * has seen it work, and some pages take no click but a person's.
     */
    opens: v.optional(v.strictObject({ css: v.optional(css), seen })),
    /** Headings that part the list: below one that `waiting` holds for, up to the next one, everybody waits. */
    groups: v.optional(v.strictObject({ heading: places, waiting: signs })),
  }),
  /** The conversation that is open. */
  open: v.strictObject({
    id: values,
    name: values,
    /** What the page says outside the messages. */
    about: v.optional(AboutSchema),
  }),
  messages: v.strictObject({
    container: places,
    row: places,
    /** The page's own id of a message; empty where it has none. */
    id: values,
    /** Key of the conversation that a row belongs to, where rows carry it. */
    owner: values,
    /** First rule that holds; none: the row is the platform's own. */
    sides: v.array(SideRuleSchema),
    /** First rule that holds; none: text. */
    kinds: v.array(KindRuleSchema),
    text: values,
    /** What a card says; falls back to `text`. */
    card: values,
    time: v.array(MomentSchema),
    /** How rows stand in the tree; `as-shown`: in no order, so that their places on the screen are asked for. */
    order: v.picklist(['oldest-first', 'newest-first', 'as-shown']),
    /** What rows say; the newest that says something counts. */
    about: v.optional(AboutSchema),
  }),
  editor: places,
});

export type SiteProfile = v.InferOutput<typeof ProfileSchema>;

/** What nothing can be read without. */
function isWhole({ list, open, messages, editor }: SiteProfile): boolean {
  const needed = [list.item, list.id, list.name, open.id, open.name];
  return [...needed, messages.container, messages.row, messages.sides, messages.text, editor].every(
    (alternatives) => alternatives.length > 0,
  );
}

export const SiteProfileSchema = v.pipe(
  ProfileSchema,
  v.check((profile) => profile.teach === true || isWhole(profile), 'a part has no selector'),
);

export type AboutPlaces = v.InferOutput<typeof AboutSchema>;
export type Place = v.InferOutput<typeof PlaceSchema>;
export type Value = v.InferOutput<typeof ValueSchema>;
export type Moment = v.InferOutput<typeof MomentSchema>;
export type Sign = v.InferOutput<typeof SignSchema>;
