import { useEffect, useState } from 'react';
import { type Facts, facts, rememberFacts } from '../../data/facts.ts';

/** What the shop filled in, as it is stored now; null until it is read. */
export function useFacts(): Facts | null {
  const [stored, setStored] = useState<Facts | null>(null);
  useEffect(() => {
    void facts.getValue().then(setStored);
    return facts.watch((next) => setStored(next));
  }, []);
  return stored;
}

/** Saves one value; an empty one is forgotten. */
export function saveFact(name: string, value: string): Promise<void> {
  return rememberFacts({ [name]: value });
}
