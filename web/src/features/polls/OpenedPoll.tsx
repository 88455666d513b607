import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { ArrowLeft, History } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keep, kept } from '../../api/kept';
import { useSession } from '../../api/session';
import { useSpace } from '../../api/space';
import { Button } from '../../ui/Button';
import { ErrorNote } from '../../ui/ErrorNote';
import { Note } from '../../ui/Note';
import { useWindowTitle } from '../../ui/Page';
import { toast } from '../../ui/toasts';
import pollStyles from './Poll.module.css';
import { type Content, contentQuery } from './queries';
import styles from './Write.module.css';
import { WriteFields } from './WriteFields';
import { whole } from './whole';
import { useEdit } from './writes';

/** A poll that is open, changed as a whole, at once. What is changed stays on this device until it is sent. */
export function OpenedPoll({ id }: { id: string }) {
  const { t } = useTranslation();
  const person = useSession().person.id;
  const space = useSpace();
  const navigate = useNavigate();
  const { data } = useSuspenseQuery(contentQuery(id));
  const place = { person, name: `polls.edit.${id}` };
  const [begun, setBegun] = useState(() => kept<Content>(person, place.name));
  const [found, setFound] = useState(begun !== undefined);
  // What is put in the place of all fields is drawn anew.
  const [turn, setTurn] = useState(0);
  const edit = useEdit(id, place);
  const content = begun ?? data;
  const params = { authority: space.organisationSlug, space: space.slug, poll: id };
  useWindowTitle(t('polls:windowTitle', { space: content.title }));
  const hold = (next: Content | undefined) => {
    setBegun(next);
    keep(person, place.name, next);
  };
  const forget = () => {
    hold(undefined);
    setFound(false);
    setTurn((before) => before + 1);
    toast({
      text: t('polls:done.forgotten'),
      undo: () => {
        hold(begun);
        setTurn((before) => before + 1);
      },
    });
  };
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
      {found && (
        <div className={styles.found}>
          <Note icon={History}>
            <p>{t('polls:foundEdits')}</p>
            <Button kind="quiet" onClick={forget}>
              {t('polls:forgetEdits')}
            </Button>
          </Note>
        </div>
      )}
      <WriteFields key={turn} content={content} onChange={(some) => hold({ ...content, ...some })} opened />
      {edit.error && <ErrorNote error={edit.error} />}
      <div className={styles.ends}>
        <Button kind="filled" type="submit" busy={edit.isPending}>
          {t('polls:keepEdits')}
        </Button>
        <span className="pv-meta">{t('polls:keptEdits')}</span>
      </div>
    </form>
  );
}
