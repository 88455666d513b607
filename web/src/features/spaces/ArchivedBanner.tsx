import { Archive } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Space } from '../../api/space';
import { Button } from '../../ui/Button';
import { DateText } from '../../ui/DateText';
import { ErrorNote } from '../../ui/ErrorNote';
import { Note } from '../../ui/Note';
import styles from './ArchivedBanner.module.css';
import { useArchive } from './writes';

/** Says above every tool that nothing can be changed here any more. */
export function ArchivedBanner({ space, since }: { space: Space; since: string }) {
  const { t } = useTranslation();
  const archive = useArchive(space.id);
  return (
    <div className={styles.banner}>
      <Note icon={Archive}>
        <p>
          {t('spaces:archived.since')} <DateText at={since} />. {t('spaces:archived.readOnly')}
        </p>
        {space.can.includes('REOPEN') && (
          <Button kind="quiet" busy={archive.isPending} onClick={() => archive.mutate(false)}>
            {t('spaces:archived.reopen')}
          </Button>
        )}
      </Note>
      {archive.isError && <ErrorNote error={archive.error} />}
    </div>
  );
}
