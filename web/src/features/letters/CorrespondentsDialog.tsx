import { useQuery } from '@tanstack/react-query';
import { Mail, MailX } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemText } from '../../i18n/problemText';
import { Button } from '../../ui/Button';
import { DateText } from '../../ui/DateText';
import { Dialog } from '../../ui/Dialog';
import { ErrorNote } from '../../ui/ErrorNote';
import { ExternalTag } from '../../ui/ExternalTag';
import { TextField } from '../../ui/Field';
import { Loading } from '../../ui/Loading';
import { Note } from '../../ui/Note';
import { Row, Rows } from '../../ui/Row';
import { toast } from '../../ui/toasts';
import { type Correspondent, correspondentsQuery, useAdd, useRemove } from './queries';

interface CorrespondentsDialogProps {
  conversation: { id: string; title: string };
  onClose: () => void;
}

/** Who takes part in a topic by mail, and adding somebody. */
export function CorrespondentsDialog({ conversation, onClose }: CorrespondentsDialogProps) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(correspondentsQuery(conversation.id));
  const [adding, setAdding] = useState(false);
  return (
    <Dialog opened onClose={onClose} title={t('letters:title', { title: conversation.title })} wide>
      <div className="pv-stack">
        <p className="pv-lead">{t('letters:lead')}</p>
        {error ? (
          <ErrorNote error={error} onRetry={() => void refetch()} />
        ) : !data ? (
          <Loading />
        ) : (
          <>
            {data.correspondents.length > 0 ? (
              <Rows ruled label={t('letters:people')}>
                {data.correspondents.map((one) => (
                  <Line
                    key={one.id}
                    conversationId={conversation.id}
                    correspondent={one}
                    removable={data.can.includes('REMOVE')}
                  />
                ))}
              </Rows>
            ) : (
              <p>{t('letters:nobody')}</p>
            )}
            {!data.receives && <Note icon={MailX}>{t('letters:noMail')}</Note>}
            {data.can.includes('ADD') && adding && (
              <AddForm conversationId={conversation.id} onDone={() => setAdding(false)} />
            )}
            {!adding && (
              <div className="pv-actions">
                <Button onClick={onClose}>{t('letters:close')}</Button>
                {data.can.includes('ADD') && (
                  <Button kind="filled" icon={Mail} onClick={() => setAdding(true)}>
                    {t('letters:add.open')}
                  </Button>
                )}
              </div>
            )}
          </>
        )}
      </div>
    </Dialog>
  );
}

function Line({
  conversationId,
  correspondent,
  removable,
}: {
  conversationId: string;
  correspondent: Correspondent;
  removable: boolean;
}) {
  const { t } = useTranslation();
  const remove = useRemove(conversationId);
  const { id, person, email, addedBy, addedAt, unreachable } = correspondent;
  return (
    <Row
      title={
        <>
          {person.name} <ExternalTag organisation={person.organisationName} byMail={person.byMail} />
        </>
      }
      action={
        removable && (
          <Button
            kind="danger"
            busy={remove.isPending}
            aria-label={t('letters:remove.label', { name: person.name })}
            onClick={() =>
              remove.mutate(id, {
                onSuccess: () => toast({ text: t('letters:remove.done', { name: person.name }) }),
                onError: (problem) => toast({ text: problemText(problem) }),
              })
            }
          >
            {t('letters:remove.do')}
          </Button>
        )
      }
    >
      {email && <>{email} · </>}
      {t('letters:addedBy', { name: addedBy })} <DateText at={addedAt} style="on" />
      {unreachable != null && <p>{t('letters:unreachable', { reason: unreachable })}</p>}
    </Row>
  );
}

const EMPTY = { email: '', givenName: '', familyName: '', about: '', reason: '' };

function AddForm({ conversationId, onDone }: { conversationId: string; onDone: () => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(EMPTY);
  const add = useAdd(conversationId);
  const field = (name: keyof typeof EMPTY) => ({
    value: typed[name],
    onChange: (event: { target: { value: string } }) => setTyped({ ...typed, [name]: event.target.value }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { reason, about, ...person } = typed;
    add.mutate(
      { person: { ...person, about: about || undefined }, reason: reason || undefined },
      {
        onSuccess: () => {
          toast({ text: t('letters:add.done', { email: person.email }) });
          onDone();
        },
      },
    );
  };
  return (
    <form className="pv-stack" onSubmit={submit} aria-label={t('letters:add.open')}>
      <TextField label={t('letters:add.givenName')} maxLength={80} required autoFocus {...field('givenName')} />
      <TextField label={t('letters:add.familyName')} maxLength={80} required {...field('familyName')} />
      <TextField label={t('letters:add.email')} type="email" maxLength={254} required {...field('email')} />
      <TextField label={t('letters:add.about')} hint={t('letters:add.aboutHint')} maxLength={120} {...field('about')} />
      <TextField
        label={t('letters:add.reason')}
        hint={t('letters:add.reasonHint')}
        maxLength={500}
        {...field('reason')}
      />
      <p className="pv-meta">{t('letters:add.what')}</p>
      {add.isError && <ErrorNote error={add.error} />}
      <div className="pv-actions">
        <Button onClick={onDone}>{t('letters:add.cancel')}</Button>
        <Button kind="filled" type="submit" busy={add.isPending}>
          {t('letters:add.do')}
        </Button>
      </div>
    </form>
  );
}
