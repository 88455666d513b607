import { useQuery } from '@tanstack/react-query';
import { MoonStar } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Space } from '../../../api/space';
import { Button } from '../../../ui/Button';
import { DateText } from '../../../ui/DateText';
import { ErrorNote } from '../../../ui/ErrorNote';
import { Note } from '../../../ui/Note';
import { toast } from '../../../ui/toasts';
import { sleepQuery, useArchive, useServes } from './inactive';

/** "Toujours utile ?": asked of who runs a space in which nothing happens any more. */
export function SleepNote({ space }: { space: Space }) {
  const { t } = useTranslation();
  const { data: sleep } = useQuery(sleepQuery(space.id));
  const serves = useServes(space.id);
  const archive = useArchive(space.id);
  const error = serves.error ?? archive.error;
  if (!sleep) {
    return null;
  }
  return (
    <Note icon={MoonStar}>
      <div className="pv-stack">
        <p>
          <b>{t('retention:inactive.ask')}</b> {t('retention:inactive.since')}{' '}
          <DateText at={sleep.activeAt} style="day" />. {t('retention:inactive.choice')}
        </p>
        <div className="pv-actions">
          <Button
            busy={serves.isPending}
            onClick={() =>
              serves.mutate(true, {
                onSuccess: () =>
                  void toast({ text: t('retention:inactive.kept'), undo: () => void serves.mutate(false) }),
              })
            }
          >
            {t('retention:inactive.keep')}
          </Button>
          <Button
            busy={archive.isPending}
            onClick={() =>
              archive.mutate(true, {
                onSuccess: () =>
                  void toast({ text: t('retention:inactive.archived'), undo: () => void archive.mutate(false) }),
              })
            }
          >
            {t('retention:inactive.archive')}
          </Button>
        </div>
        {error && <ErrorNote error={error} />}
      </div>
    </Note>
  );
}
