import {
  Bold,
  Heading2,
  Heading3,
  Italic,
  Link,
  List,
  ListOrdered,
  type LucideIcon,
  Quote,
  Redo2,
  Undo2,
} from 'lucide-react';
import type { EditorState } from 'prosemirror-state';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Gesture, gestures } from './commands';
import styles from './RichText.module.css';

const icons: Record<Gesture['id'], LucideIcon> = {
  heading: Heading2,
  subheading: Heading3,
  bold: Bold,
  italic: Italic,
  bullets: List,
  numbers: ListOrdered,
  quote: Quote,
  link: Link,
  undo: Undo2,
  redo: Redo2,
};

interface ToolbarProps {
  state: EditorState;
  label: string;
  onRun: (gesture: Gesture) => void;
}

/** One stop of the Tab key; arrows move inside. */
export function Toolbar({ state, label, onRun }: ToolbarProps) {
  const { t } = useTranslation();
  const [current, setCurrent] = useState(0);
  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const last = gestures.length - 1;
    const next = {
      ArrowRight: current === last ? 0 : current + 1,
      ArrowLeft: current === 0 ? last : current - 1,
      Home: 0,
      End: last,
    }[event.key];
    if (next !== undefined) {
      event.preventDefault();
      setCurrent(next);
      event.currentTarget.querySelectorAll('button')[next]?.focus();
    }
  };
  return (
    <div role="toolbar" aria-label={label} className={styles.tools} onKeyDown={move}>
      {gestures.map((gesture, index) => {
        const Icon = icons[gesture.id];
        const name = t(`posts:editor.${gesture.id}`);
        return (
          <button
            key={gesture.id}
            type="button"
            className={styles.tool}
            title={name}
            aria-label={name}
            aria-pressed={gesture.on?.(state)}
            aria-disabled={gesture.on || gesture.run?.(state) ? undefined : true}
            tabIndex={index === current ? 0 : -1}
            // The text keeps what is chosen in it.
            onMouseDown={(event) => event.preventDefault()}
            onFocus={() => setCurrent(index)}
            onClick={() => onRun(gesture)}
          >
            <Icon className="pv-icon" size={20} aria-hidden />
          </button>
        );
      })}
    </div>
  );
}
