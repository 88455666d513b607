import { Link } from '@tanstack/react-router';
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
import styles from './CommentsPart.module.css';
import { type Comment, readersOf } from './queries';
import { useEdit, useRemove } from './writes';

/** Something that somebody said: who, when, what; its author changes it or takes it away. */
export function CommentLine({ documentId, comment }: { documentId: string; comment: Comment }) {
  const { t } = useTranslation();
  const { id, author, at, body, source, editedAt, removedAt, can } = comment;
  const [asking, setAsking] = useState<'edit' | 'remove'>();
  const edit = useEdit(documentId, id);
  const remove = useRemove(documentId, id);
  const end = () => setAsking(undefined);
  return (
    <div id={`commentaire-${id}`} className={styles.line} tabIndex={-1}>
      <div className={styles.head}>
        <span>
          <b>{author.name}</b> {author.external && <ExternalTag />}{' '}
          <span className="pv-meta">
            <DateText at={at} />
            {editedAt && !removedAt && ` · ${t('comments:edited')}`}
          </span>
        </span>
        {can.length > 0 && (
          <RowMenu label={t('comments:menu', { name: author.name })}>
            {can.includes('EDIT') && (
              <MenuItem icon={PencilLine} onClick={() => setAsking('edit')}>
                {t('comments:edit')}
              </MenuItem>
            )}
            {can.includes('REMOVE') && (
              <MenuItem icon={Trash2} danger onClick={() => setAsking('remove')}>
                {t('comments:remove')}
              </MenuItem>
            )}
          </RowMenu>
        )}
      </div>
      {asking === 'edit' ? (
        <SayField
          useReaders={readersOf(documentId)}
          label={t('comments:field.edit')}
          does={t('comments:field.keep')}
          body={body}
          busy={edit.isPending}
          error={edit.error}
          begun
          onSend={(said) => edit.mutate({ body: said }, { onSuccess: end })}
          onCancel={end}
        />
      ) : removedAt ? (
        <p className="pv-meta">{t('comments:removed')}</p>
      ) : (
        <>
          <SaidText body={body} />
          {source && (
            <p>
              <Link to={source} className="pv-meta">
                {t('comments:source')}
              </Link>
            </p>
          )}
        </>
      )}
      <Dialog
        opened={asking === 'remove'}
        onClose={end}
        title={t('comments:removal.title')}
        actions={
          <>
            <Button onClick={end}>{t('comments:removal.keep')}</Button>
            <Button
              kind="danger"
              busy={remove.isPending}
              onClick={() =>
                remove.mutate(undefined, {
                  onSuccess: end,
                  onError: (error) => {
                    toast({ text: problemText(error) });
                  },
                })
              }
            >
              {t('comments:removal.do')}
            </Button>
          </>
        }
      >
        <p>{t('comments:removal.text')}</p>
      </Dialog>
    </div>
  );
}
