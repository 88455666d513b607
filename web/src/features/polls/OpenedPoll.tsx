import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSpace } from '../../api/space';
import { Button } from '../../ui/Button';
import { ErrorNote } from '../../ui/ErrorNote';
import { useWindowTitle } from '../../ui/Page';
import { toast } from '../../ui/toasts';
import pollStyles from './Poll.module.css';
import { type Content, contentQuery } from './queries';
import styles from './Write.module.css';
import { WriteFields } from './WriteFields';
import { whole } from './whole';
import { useEdit } from './writes';

/** A poll that is open, changed as a whole, at once. */
export function OpenedPoll({ id }: { id: string }) {
  const { t } = useTranslation();
  const space = useSpace();
  const navigate = useNavigate();
  const { data } = useSuspenseQuery(contentQuery(id));
  const [content, setContent] = useState<Content>(data);
  const edit = useEdit(id);
  const params = { authority: space.organisationSlug, space: space.slug, poll: id };
  useWindowTitle(t('polls:windowTitle', { space: content.title }));
  return (
    <form
      className={styles.page}
      onSubmit={(event) => {
        event.preventDefault();
        edit.mutate(whole(content), {
          onSuccess: () => {
            toast({ text: t('polls:done.edited') });
            void navigate({ to: '/espaces/$authority/$space/sondages/$poll', params });
          },
        });
      }}
    >
      <Link className={pollStyles.back} to="/espaces/$authority/$space/sondages/$poll" params={params}>
        <ArrowLeft className="pv-icon" size={20} aria-hidden />
        {t('polls:backToPoll')}
      </Link>
      <h2 className={pollStyles.title}>{t('polls:editing')}</h2>
      <p className="pv-meta">{t('polls:editingHint')}</p>
      <WriteFields content={content} onChange={(some) => setContent({ ...content, ...some })} opened />
      {edit.error && <ErrorNote error={edit.error} />}
      <div className={styles.ends}>
        <Button kind="filled" type="submit" busy={edit.isPending}>
          {t('polls:keepEdits')}
        </Button>
      </div>
    </form>
  );
}
