import { Globe } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemText } from '../../i18n/problemText';
import { Button } from '../../ui/Button';
import { DateText } from '../../ui/DateText';
import { Dialog } from '../../ui/Dialog';
import { ErrorNote } from '../../ui/ErrorNote';
import { Note } from '../../ui/Note';
import { toast } from '../../ui/toasts';
import styles from './PostPage.module.css';
import type { Post } from './queries';
import { useApprove, useTakeFromPublic } from './writes';

/** That a publication is for the public: whether it is there, and the gesture of who decides. */
export function PublicPart({ post: { id, forPublic, space, can } }: { post: Post }) {
  const { t } = useTranslation();
  const approve = useApprove(id);
  const takeBack = useTakeFromPublic(id);
  const [asking, setAsking] = useState(false);
  if (!forPublic) {
    return null;
  }
  const onError = (error: Error) => {
    toast({ text: problemText(error) });
  };
  const end = () => setAsking(false);
  const { revision, pictureVersion, approvedPicture } = forPublic;
  // What is on this screen, and nothing that was written since.
  const letOut = (fromSecret: boolean) => approve.mutate({ revision, pictureVersion, fromSecret }, { onSettled: end });
  return (
    <Note icon={Globe}>
      {forPublic.approvedAt ? (
        <p>
          {t('posts:public.approved', { name: forPublic.approvedBy })} <DateText at={forPublic.approvedAt} />
        </p>
      ) : (
        <p>{t('posts:public.waiting')}</p>
      )}
      {forPublic.panelText && <p className="pv-meta">{t('posts:public.panel', { text: forPublic.panelText })}</p>}
      {forPublic.approvedAt && pictureVersion && pictureVersion !== approvedPicture && (
        <p>{t('posts:public.pictureChanged')}</p>
      )}
      {approve.error && (
        <div className={styles.gestures}>
          <ErrorNote error={approve.error} />
        </div>
      )}
      <div className={styles.gestures}>
        {can.includes('APPROVE') && (
          <Button
            kind="soft"
            icon={Globe}
            busy={approve.isPending}
            onClick={() => (space.secret ? setAsking(true) : letOut(false))}
          >
            {t('posts:public.approve')}
          </Button>
        )}
        {can.includes('TAKE_FROM_PUBLIC') && (
          <Button busy={takeBack.isPending} onClick={() => takeBack.mutate(undefined, { onError })}>
            {t('posts:public.takeBack')}
          </Button>
        )}
      </div>
      <Dialog
        opened={asking}
        onClose={end}
        title={t('posts:public.secretTitle')}
        actions={
          <>
            <Button onClick={end}>{t('posts:public.secretKeep')}</Button>
            <Button kind="danger" onClick={() => letOut(true)}>
              {t('posts:public.secretDo')}
            </Button>
          </>
        }
      >
        <p>{t('posts:public.secretText', { name: space.name })}</p>
      </Dialog>
    </Note>
  );
}
