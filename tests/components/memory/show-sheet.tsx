import { useState } from 'react';
import { MemorySheet } from '../../../components/memory/memory-sheet.tsx';
import type { KnownBuyer } from '../../../lib/panel/use-buyer-memory.ts';

export const ANN: KnownBuyer = {
  ...{ key: 'practice/S\n7', site: 'practice', shop: 'S' },
  ...{ name: 'Ann Lee', byName: false },
};

/** The sheet of a buyer behind a button, as the panel has it. */
export function ShowSheet({ buyer = ANN, now }: { buyer?: KnownBuyer; now: number }) {
  const [open, setOpen] = useState(false);
  return (
    <main>
      <button type="button" onClick={() => setOpen(!open)}>
        Memory
      </button>
      {open && <MemorySheet {...{ buyer, now }} elsewhere={false} onClose={() => setOpen(false)} />}
    </main>
  );
}
