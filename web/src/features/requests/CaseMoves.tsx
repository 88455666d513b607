import { Send } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTyped } from '../../api/useTyped';
import { Button } from '../../ui/Button';
import { ErrorNote } from '../../ui/ErrorNote';
import { TextArea } from '../../ui/Field';
import { toast } from '../../ui/toasts';
import styles from './Case.module.css';
import { MOVE_ICONS } from './moveIcons';
import type { Case } from './queries';
import { useMove } from './writes';

type Press = Case['moves'][number];

/** The button that one pressed, and what one says with it. */
interface Typed {
  move?: string | undefined;
  said: string;
}

const NOTHING: Typed = { said: '' };

/** The buttons of the step. Refusing and asking for more are given a reason first. */
export function CaseMoves({ one }: { one: Case }) {
  const { t } = useTranslation();
  const { content, set, end, again } = useTyped<Typed>(`request.move.${one.id}`, NOTHING);
  const { said } = content;
  const pressed = one.moves.find(({ id }) => id === content.move);
  const move = useMove(one.id, end);
  const [came, setCame] = useState(false);
  const [left, setLeft] = useState<Press>();
  const go = (press: Press, words?: string) => move.mutate({ move: press.id, revision: one.revision, said: words });
  const press = (which: Press) => {
    const explained = which.kind === 'NO' || which.kind === 'MORE' || one.turn === 'REQUESTER';
    if (!explained) {
      return go(which);
    }
    setCame(true);
    set({ move: which.id });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (pressed) {
      go(pressed, said.trim() === '' ? undefined : said.trim());
    }
  };
  return (
    <div className={styles.moves}>
      {pressed ? (
        <form className="pv-stack" onSubmit={submit}>
          <TextArea
            label={t(
              pressed.kind === 'MORE'
                ? 'requests:move.more'
                : pressed.kind === 'NO'
                  ? 'requests:move.why'
                  : 'requests:move.answer',
            )}
            hint={`${t('requests:move.readBy')} ${t('requests:move.kept')}`}
            value={said}
            maxLength={4000}
            required={pressed.kind === 'NO' || pressed.kind === 'MORE'}
            // What was kept opens by itself, and takes the place of nobody's finger.
            autoFocus={came}
            onChange={(event) => set({ said: event.target.value })}
          />
          <div className="pv-actions">
            <Button kind="filled" type="submit" icon={Send} busy={move.isPending}>
              {pressed.label}
            </Button>
            <Button
              onClick={() => {
                setLeft(pressed);
                again();
                if (said.trim() !== '') {
                  toast({ text: t('requests:say.erased'), undo: () => set(content) });
                }
              }}
            >
              {t('requests:cancel')}
            </Button>
          </div>
        </form>
      ) : (
        <div className="pv-actions">
          {one.moves.map((each, place) => (
            <Button
              key={each.id}
              kind={place === 0 ? 'filled' : 'outlined'}
              icon={MOVE_ICONS[each.kind]}
              busy={move.isPending}
              autoFocus={each.id === left?.id}
              onClick={() => press(each)}
            >
              {each.label}
            </Button>
          ))}
        </div>
      )}
      {move.error && <ErrorNote error={move.error} />}
    </div>
  );
}
