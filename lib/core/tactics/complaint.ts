import * as v from 'valibot';

/** The seven steps: respond fast · receive and listen · apologise · soothe and explain · offer a choice · carry out · tell and follow up. */
export const STEPS = ['step-1', 'step-2', 'step-3', 'step-4', 'step-5', 'step-6', 'step-7'] as const;
export type StepId = (typeof STEPS)[number];

/** How all the steps should feel: short, even, quick. */
export const STEP_MANNER = 'step-quick';

/** Where the trouble comes from. */
export const CAUSES = ['cause-carrier', 'cause-buyer', 'cause-shop'] as const;
export type CauseId = (typeof CAUSES)[number];

/** Buyer fixes it with compensation · partial refund · exchange · return and refund · reorder with freight insurance, the first goes back. */
export const REMEDIES = ['remedy-1', 'remedy-2', 'remedy-3', 'remedy-4', 'remedy-5'] as const;
export type RemedyId = (typeof REMEDIES)[number];

/** Two rules for offering them: promise little and do more · ask how the buyer would like it handled. */
export const REMEDY_MANNER = { expect: 'remedy-expect', ask: 'remedy-ask' } as const;

/** What shows what happened: the fault close by · the whole thing · the parcel from outside · its label · unpacking on video · how it looks in use. */
export const PROOFS = ['fault', 'whole', 'parcel', 'label', 'video', 'size'] as const;
export type ProofId = (typeof PROOFS)[number];

/** What to ask for, by cause: a carrier asks for the parcel, our own stock for the fault, a wish for the state of the goods. */
export const PROOFS_FOR: Readonly<Record<CauseId, readonly ProofId[]>> = {
  'cause-carrier': ['parcel', 'label', 'fault', 'video'],
  'cause-buyer': ['whole', 'size', 'label'],
  'cause-shop': ['fault', 'whole', 'label', 'video'],
};

/** Fewer is no choice, more is none either. */
export const CHOICE = { least: 2, most: 3 };

const ComplaintSchema = v.object({
  done: v.array(v.picklist(STEPS)),
  cause: v.nullable(v.picklist(CAUSES)),
  remedies: v.array(v.picklist(REMEDIES)),
  proofs: v.array(v.picklist(PROOFS)),
});

/** How far the agent has come with one buyer's complaint; no words of the buyer. */
export type Complaint = v.InferOutput<typeof ComplaintSchema>;

export const NO_COMPLAINT: Complaint = { done: [], cause: null, remedies: [], proofs: [] };

/** What was stored, or a fresh start where it is no complaint. */
export function parseComplaint(stored: unknown): Complaint {
  const read = v.safeParse(ComplaintSchema, stored);
  return read.success ? read.output : NO_COMPLAINT;
}

/** `list` with `one` where it was not, without it where it was; in the order of `all`. */
export function toggled<T>(list: readonly T[], one: T, all: readonly T[]): T[] {
  return all.filter((it) => (it === one ? !list.includes(it) : list.includes(it)));
}
