/**
 * The features that a library knows, as a hash table with open addressing: a feature lives in the slot where its hash is found.
 * Two features share a slot only when all 32 bits of their hashes agree; plain buckets would give every fifth unknown word
 * of a buyer a meaning by accident.
 */
export type Vocabulary = Uint32Array;

const SMALLEST = 1 << 10;
/** 0 marks an empty slot. */
const key = (hash: number): number => hash || 1;

/** The slot of a feature, or the empty slot where it would go. */
function probe(slots: Vocabulary, wanted: number): number {
  const mask = slots.length - 1;
  let slot = wanted & mask;
  while (slots[slot] !== 0 && slots[slot] !== wanted) slot = (slot + 1) & mask;
  return slot;
}

function grow(slots: Vocabulary): Vocabulary {
  const larger = new Uint32Array(slots.length * 2);
  for (const held of slots) if (held !== 0) larger[probe(larger, held)] = held;
  return larger;
}

/** Collects the distinct ones of `hashes`; at most two thirds of the slots are taken. */
export function collectVocabulary(hashes: Uint32Array): Vocabulary {
  let slots: Vocabulary = new Uint32Array(SMALLEST);
  let taken = 0;
  for (const hash of hashes) {
    const wanted = key(hash);
    const slot = probe(slots, wanted);
    if (slots[slot] !== 0) continue;
    slots[slot] = wanted;
    taken += 1;
    if (taken * 3 > slots.length * 2) slots = grow(slots);
  }
  return slots;
}

/** The slot of a feature, or −1 when the library does not know it. */
export function slotOf(slots: Vocabulary, hash: number): number {
  const slot = probe(slots, key(hash));
  return slots[slot] === 0 ? -1 : slot;
}
