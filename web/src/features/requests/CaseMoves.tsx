import { Send } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { ErrorNote } from '../../ui/ErrorNote';
import { TextArea } from '../../ui/Field';
import styles from './Case.module.css';
import { MOVE_ICONS } from './moveIcons';
import type { Case } from './queries';
import { useMove } from './writes';

type Press = Case['moves'][number];

/** The buttons of the step. Refusing and asking for more are given a reason first. */
export function CaseMoves({ one }: { one: Case }) {
  const { t } = useTranslation();
  const move = useMove(one.id);
  const [pressed, setPressed] = useState<Press>();
  const [left, setLeft] = useState<Press>();
  const [said, setSaid] = useState('');
  const go = (press: Press) =>
    move.mutate({ move: press.id, revision: one.revision, said: said.trim() === '' ? undefined : said.trim() });
  const press = (which: Press) => {
    const explained = which.kind === 'NO' || which.kind === 'MORE' || one.turn === 'REQUESTER';
    return explained ? setPressed(which) : go(which);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (pressed) {
      go(pressed);
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
            hint={t('requests:move.readBy')}
            value={said}
            maxLength={4000}
            required={pressed.kind === 'NO' || pressed.kind === 'MORE'}
            autoFocus
            onChange={(event) => setSaid(event.target.value)}
          />
          <div className="pv-actions">
            <Button kind="filled" type="submit" icon={Send} busy={move.isPending}>
              {pressed.label}
            </Button>
            <Button
              onClick={() => {
                setLeft(pressed);
                setPressed(undefined);
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
