import { type KeyboardEvent, type PointerEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './PageMarks.module.css';
import { point } from './pointing';

interface Spot {
  left: number;
  top: number;
}

/** What is drawn smaller than that is a point. */
const DRAWN = 15;
const STEP = 10;
const LEAP = 50;

const MOVES: Readonly<Record<string, Spot>> = {
  ArrowLeft: { left: -1, top: 0 },
  ArrowRight: { left: 1, top: 0 },
  ArrowUp: { left: 0, top: -1 },
  ArrowDown: { left: 0, top: 1 },
};

const within = (value: number) => Math.round(Math.min(1000, Math.max(0, value)));

/** The whole page, to be pressed at a place or drawn over; by keyboard, arrows move a cross and Enter keeps its place. */
export function ChoosePlace({ page }: { page: number }) {
  const { t } = useTranslation();
  const [spot, setSpot] = useState<Spot>({ left: 500, top: 300 });
  const [from, setFrom] = useState<Spot>();
  const keep = (one: Spot, other: Spot) => {
    const width = Math.abs(one.left - other.left);
    const height = Math.abs(one.top - other.top);
    const drawn = width > DRAWN && height > DRAWN;
    const place = drawn
      ? { left: Math.min(one.left, other.left), top: Math.min(one.top, other.top), width, height }
      : { ...other, width: 0, height: 0 };
    point({ choosing: false, place: { page, ...place } });
  };
  const at = (event: PointerEvent<HTMLElement>): Spot => {
    const frame = event.currentTarget.getBoundingClientRect();
    return {
      left: within(((event.clientX - frame.left) / frame.width) * 1000),
      top: within(((event.clientY - frame.top) / frame.height) * 1000),
    };
  };
  const onKey = (event: KeyboardEvent) => {
    const move = MOVES[event.key];
    if (move) {
      event.preventDefault();
      const step = event.shiftKey ? LEAP : STEP;
      setSpot({ left: within(spot.left + move.left * step), top: within(spot.top + move.top * step) });
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      keep(spot, spot);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      point({ choosing: false });
    }
  };
  return (
    <button
      type="button"
      className={styles.layer}
      aria-label={t('comments:place.layer')}
      // biome-ignore lint/a11y/noAutofocus: one has just asked to choose a place
      autoFocus
      onKeyDown={onKey}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setFrom(at(event));
        setSpot(at(event));
      }}
      onPointerMove={(event) => from && setSpot(at(event))}
      onPointerUp={(event) => from && keep(from, at(event))}
      onPointerCancel={() => setFrom(undefined)}
    >
      {from ? (
        <span
          className={styles.outline}
          style={{
            left: `${Math.min(from.left, spot.left) / 10}%`,
            top: `${Math.min(from.top, spot.top) / 10}%`,
            width: `${Math.abs(from.left - spot.left) / 10}%`,
            height: `${Math.abs(from.top - spot.top) / 10}%`,
          }}
        />
      ) : (
        <span className={styles.cross} style={{ left: `${spot.left / 10}%`, top: `${spot.top / 10}%` }} />
      )}
    </button>
  );
}
