import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { HardDrive, KeyRound, Trash2 } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read, type View } from '../../api/client';
import { Button } from '../../ui/Button';
import { DateText } from '../../ui/DateText';
import { ErrorNote } from '../../ui/ErrorNote';
import { TextField } from '../../ui/Field';
import { Note } from '../../ui/Note';
import { Row, Rows } from '../../ui/Row';
import { Slab } from '../../ui/Slab';
import { toast } from '../../ui/toasts';
import styles from './AccountPage.module.css';
import { CopyField } from './CopyField';
import { Mounting } from './Mounting';
import { applicationPasswordsQuery } from './queries';

/** The passwords that I gave to my programs; a new one is shown once. */
export function Applications() {
  const { t } = useTranslation();
  const { data: passwords } = useSuspenseQuery(applicationPasswordsQuery);
  const [name, setName] = useState('');
  const make = useMake(() => setName(''));
  const revoke = useRevoke();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    make.mutate(name);
  };
  return (
    <>
      <p className={styles.lead}>{t('account:applications.lead')}</p>
      {revoke.isError && <ErrorNote error={revoke.error} />}
      {passwords.length > 0 && (
        <Rows label={t('people:account.applications')}>
          {passwords.map((one) => (
            <Row
              key={one.id}
              mark={<Slab icon={HardDrive} small />}
              title={one.name}
              action={
                <Button
                  kind="quiet"
                  icon={Trash2}
                  aria-label={t('account:applications.revokeName', { name: one.name })}
                  onClick={() =>
                    revoke.mutate(one.id, {
                      onSuccess: () => toast({ text: t('account:applications.revoked', { name: one.name }) }),
                    })
                  }
                >
                  {t('account:applications.revoke')}
                </Button>
              }
            >
              {one.lastUsedAt ? (
                <>
                  {t('account:applications.used')} <DateText at={one.lastUsedAt} style="time" />
                </>
              ) : (
                t('account:applications.never')
              )}
              {one.lastAddress && ` · ${one.lastAddress}`}
            </Row>
          ))}
        </Rows>
      )}
      <form className={`pv-stack ${styles.form}`} onSubmit={submit}>
        {make.isError && <ErrorNote error={make.error} />}
        {make.data && <Made made={make.data} />}
        <TextField
          label={t('account:applications.name')}
          hint={t('account:applications.hint')}
          value={name}
          onChange={(event) => setName(event.target.value)}
          maxLength={80}
          required
        />
        <Button type="submit" icon={KeyRound} busy={make.isPending}>
          {t('account:applications.make')}
        </Button>
      </form>
      <Mounting />
    </>
  );
}

function Made({ made }: { made: View['MadeApplicationPassword'] }) {
  const { t } = useTranslation();
  return (
    <Note icon={KeyRound}>
      <div className="pv-stack" role="status">
        <p>{t('account:applications.once')}</p>
        <CopyField label={t('account:applications.identifier')} value={made.identifier} />
        <CopyField label={t('account:applications.secret', { name: made.name })} value={made.secret} />
      </div>
    </Note>
  );
}

function useMake(done: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (name: string) => read(api.POST('/api/application-passwords', { body: { name } })),
    onSuccess: () => {
      done();
      return queries.invalidateQueries({ queryKey: applicationPasswordsQuery.queryKey });
    },
  });
}

function useRevoke() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => read(api.DELETE('/api/application-passwords/{id}', { params: { path: { id } } })),
    onSettled: () => queries.invalidateQueries({ queryKey: applicationPasswordsQuery.queryKey }),
  });
}
