import { type DragEvent, useState } from 'react';
import type { PhraseLine } from '../../../lib/panel/desk/library/desk-questions.ts';

/** What a dragged phrase is known by beside the list, to the tree of groups. */
export const DRAGGED = 'application/x-qinda-phrase';

/** Where a dragged phrase would come to stand. */
interface Over {
  key: string;
  after: boolean;
}

/** Phrases are dragged to another place among those of their group and library. */
export function useLineDrag(onDrop: (key: string, over: Over) => void) {
  const [dragged, setDragged] = useState<PhraseLine | null>(null);
  const [over, setOver] = useState<Over | null>(null);
  const end = () => {
    setDragged(null);
    setOver(null);
  };
  const propsOf = (line: PhraseLine) => ({
    draggable: !line.team,
    onDragStart: ({ dataTransfer }: DragEvent) => {
      dataTransfer.effectAllowed = 'move';
      dataTransfer.setData(DRAGGED, line.key);
      setDragged(line);
    },
    onDragOver: (event: DragEvent<HTMLElement>) => {
      const isNear = dragged && dragged.source === line.source && dragged.group === line.group;
      if (!isNear || dragged.key === line.key) return setOver(null);
      event.preventDefault();
      const { top, height } = event.currentTarget.getBoundingClientRect();
      const after = event.clientY > top + height / 2;
      if (over?.key !== line.key || over.after !== after) setOver({ key: line.key, after });
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      if (dragged && over) onDrop(dragged.key, over);
      end();
    },
    onDragEnd: end,
  });
  return { propsOf, over };
}
