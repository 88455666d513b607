import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSpace } from '../../api/space';
import { ErrorNote } from '../../ui/ErrorNote';
import { CheckField, ChoiceSet, RadioCard } from '../../ui/Field';
import { Section } from '../../ui/SectionHead';
import { type Board, boardQuery } from './queries';
import styles from './WritePage.module.css';
import { useSetBoard } from './writes';

/** Who publishes in a space, and whether one comments there: each choice holds at once. */
export function BoardSection() {
  const { t } = useTranslation();
  const space = useSpace();
  const { data: kept, error, refetch } = useQuery({ ...boardQuery(space.id), enabled: space.role === 'FACILITATOR' });
  const set = useSetBoard(space.id);
  const board = set.isPending ? set.variables : kept;
  if (space.role !== 'FACILITATOR' || space.archivedAt) {
    return null;
  }
  const publishers = (who: Board['publishers']) => (
    <RadioCard
      name="publishers"
      label={t(`posts:board.${who}`)}
      hint={t(`posts:board.hint.${who}`)}
      checked={board?.publishers === who}
      onChange={() => board && set.mutate({ ...board, publishers: who })}
    />
  );
  return (
    <Section title={t('posts:title')}>
      {error && <ErrorNote error={error} onRetry={() => void refetch()} />}
      {board && (
        <div className={styles.group}>
          <ChoiceSet legend={t('posts:board.who')}>
            {publishers('FACILITATORS')}
            {publishers('CONTRIBUTORS')}
          </ChoiceSet>
          <CheckField
            label={t('posts:board.comments')}
            hint={t('posts:board.commentsHint')}
            checked={board.comments === 'OPEN'}
            onChange={(event) => set.mutate({ ...board, comments: event.target.checked ? 'OPEN' : 'CLOSED' })}
          />
        </div>
      )}
      {set.error && <ErrorNote error={set.error} />}
    </Section>
  );
}
