import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session';
import { useSpace } from '../../api/space';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { ErrorNote } from '../../ui/ErrorNote';
import { ExternalTag } from '../../ui/ExternalTag';
import { CheckField, ChoiceSet, RadioCard, TextArea } from '../../ui/Field';
import { ToldParts } from '../../ui/ToldParts';
import { toast } from '../../ui/toasts';
import styles from './NotifyDialog.module.css';
import { readersQuery } from './queries';
import { useNotify } from './writes';

interface NotifyDialogProps {
  documents: readonly { id: string; name: string }[];
  onClose: () => void;
}

/** "Prévenir…": a mail with the link and a word, to those who may read it, and to nobody else. */
export function NotifyDialog({ documents, onClose }: NotifyDialogProps) {
  const { t } = useTranslation();
  const { person: me } = useSession();
  const { id: spaceId } = useSpace();
  const [first] = documents;
  const { data: all, error } = useQuery({ ...readersQuery(first?.id ?? ''), enabled: first !== undefined });
  const readers = (all ?? []).filter(({ id }) => id !== me.id);
  const [everybody, setEverybody] = useState(true);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [message, setMessage] = useState('');
  const notify = useNotify();
  const told = everybody ? readers : readers.filter(({ id }) => chosen.has(id));
  const externals = told.filter(({ external }) => external).length;
  const send = () =>
    notify.mutate(
      { ids: documents.map(({ id }) => id), personIds: told.map(({ id }) => id), message: message.trim() || undefined },
      {
        onSuccess: ({ people }) => {
          toast({ text: t('documents:notify.done', { count: people }) });
          onClose();
        },
      },
    );
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('documents:notify.title', { count: documents.length, name: first?.name })}
      actions={
        <>
          <Button onClick={onClose}>{t('documents:notify.not')}</Button>
          <Button kind="filled" busy={notify.isPending} disabled={told.length === 0} onClick={send}>
            {t('documents:notify.do', { count: told.length })}
          </Button>
        </>
      }
    >
      <div className="pv-stack">
        <ChoiceSet legend={t('documents:notify.who')}>
          <RadioCard
            name="told"
            label={t('documents:notify.everybody')}
            checked={everybody}
            onChange={() => setEverybody(true)}
          />
          <RadioCard
            name="told"
            label={t('documents:notify.some')}
            checked={!everybody}
            onChange={() => setEverybody(false)}
          />
        </ChoiceSet>
        {!everybody && (
          <div className={styles.list}>
            {readers.map(({ id, name, external }) => (
              <CheckField
                key={id}
                label={
                  <>
                    {name} {external && <ExternalTag />}
                  </>
                }
                checked={chosen.has(id)}
                onChange={() => {
                  const next = new Set(chosen);
                  if (!next.delete(id)) {
                    next.add(id);
                  }
                  setChosen(next);
                }}
              />
            ))}
          </div>
        )}
        <TextArea
          label={t('documents:notify.message')}
          hint={t('documents:notify.hint')}
          maxLength={2000}
          value={message}
          onChange={(event) => setMessage(event.target.value)}
        />
        <p aria-live="polite" className="pv-meta">
          {t('documents:notify.readers', { count: told.length })}
          {externals > 0 && t('documents:notify.externals', { count: externals })}
        </p>
        <ToldParts id={spaceId} personIds={told.map(({ id }) => id)} />
        {(error ?? notify.error) && <ErrorNote error={error ?? notify.error} />}
      </div>
    </Dialog>
  );
}
