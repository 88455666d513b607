import { PencilLine, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemText } from '../../i18n/problemText';
import { Button } from '../../ui/Button';
import { DateText } from '../../ui/DateText';
import { Dialog } from '../../ui/Dialog';
import { ExternalTag } from '../../ui/ExternalTag';
import { MenuItem, RowMenu } from '../../ui/Menu';
import { SaidText } from '../../ui/SaidText';
import { SayField } from '../../ui/SayField';
import { toast } from '../../ui/toasts';
import styles from './PostPage.module.css';
import { type Comment, readersOf } from './queries';
import { useHush, useReword } from './writes';

/** Something that somebody said below: who, when, what; its author changes it or takes it away. */
export function BelowLine({ id, comment }: { id: string; comment: Comment }) {
  const { t } = useTranslation();
  const { author, at, body, editedAt, removedAt, can } = comment;
  const [asking, setAsking] = useState<'edit' | 'remove'>();
  const reword = useReword(id, comment.id);
  const hush = useHush(id, comment.id);
  const end = () => setAsking(undefined);
  return (
    <div id={`commentaire-${comment.id}`} className={styles.line} tabIndex={-1}>
      <div className={styles.lineHead}>
        <span>
          <b>{author.name}</b> {author.external && <ExternalTag />}{' '}
          <span className="pv-meta">
            <DateText at={at} />
            {editedAt && !removedAt && ` · ${t('posts:about.edited')}`}
          </span>
        </span>
        {can.length > 0 && (
          <RowMenu label={t('posts:below.menu', { name: author.name })}>
            {can.includes('EDIT') && (
              <MenuItem icon={PencilLine} onClick={() => setAsking('edit')}>
                {t('posts:edit')}
              </MenuItem>
            )}
            {can.includes('REMOVE') && (
              <MenuItem icon={Trash2} danger onClick={() => setAsking('remove')}>
                {t('posts:below.remove')}
              </MenuItem>
            )}
          </RowMenu>
        )}
      </div>
      {asking === 'edit' ? (
        <SayField
          useReaders={readersOf(id)}
          label={t('posts:below.edit')}
          does={t('posts:below.keep')}
          body={body}
          busy={reword.isPending}
          error={reword.error}
          begun
          onSend={(said) => reword.mutate(said, { onSuccess: end })}
          onCancel={end}
        />
      ) : removedAt ? (
        <p className="pv-meta">{t('posts:below.removed')}</p>
      ) : (
        <SaidText body={body} />
      )}
      <Dialog
        opened={asking === 'remove'}
        onClose={end}
        title={t('posts:below.removal.title')}
        actions={
          <>
            <Button onClick={end}>{t('posts:below.removal.keep')}</Button>
            <Button
              kind="danger"
              busy={hush.isPending}
              onClick={() =>
                hush.mutate(undefined, {
                  onSuccess: end,
                  onError: (error) => {
                    toast({ text: problemText(error) });
                  },
                })
              }
            >
              {t('posts:below.remove')}
            </Button>
          </>
        }
      >
        <p>{t('posts:below.removal.text')}</p>
      </Dialog>
    </div>
  );
}
