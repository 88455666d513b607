import { type DragEvent, useState } from 'react';

const KIND = 'application/x-parvis-entries';

/** What travels when things of ours are dragged: their ids. */
export function startDrag(event: DragEvent, ids: readonly string[]): void {
  event.dataTransfer.setData(KIND, JSON.stringify(ids));
  event.dataTransfer.effectAllowed = 'move';
}

export const holdsEntries = (event: DragEvent) => event.dataTransfer.types.includes(KIND);
export const holdsFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files');

interface DropUse {
  onEntries?: (ids: string[]) => void;
  onFiles?: (data: DataTransfer) => void;
}

/** A place where things of ours, or files of the computer, can be dropped. Each such gesture has a menu beside it. */
export function useDrop({ onEntries, onFiles }: DropUse) {
  const [over, setOver] = useState(false);
  const takes = (event: DragEvent) =>
    (onEntries !== undefined && holdsEntries(event)) || (onFiles !== undefined && holdsFiles(event));
  const handlers = {
    onDragOver: (event: DragEvent) => {
      if (takes(event)) {
        event.preventDefault();
        event.stopPropagation();
        event.dataTransfer.dropEffect = holdsFiles(event) ? 'copy' : 'move';
        setOver(true);
      }
    },
    onDragLeave: (event: DragEvent<HTMLElement>) => {
      if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget))) {
        setOver(false);
      }
    },
    onDrop: (event: DragEvent) => {
      setOver(false);
      if (!takes(event)) {
        return;
      }
      event.preventDefault();
      event.stopPropagation();
      if (holdsFiles(event)) {
        onFiles?.(event.dataTransfer);
      } else {
        onEntries?.(JSON.parse(event.dataTransfer.getData(KIND)) as string[]);
      }
    },
  };
  return { over, handlers };
}
