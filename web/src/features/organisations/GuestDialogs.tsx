import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { View } from '../../api/client';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { ErrorNote } from '../../ui/ErrorNote';
import { TextArea, TextField } from '../../ui/Field';
import { toast } from '../../ui/toasts';
import { inMonths } from './days';
import styles from './PeoplePage.module.css';
import type { Authority } from './queries';
import { useEndGuestOn, useSponsor } from './writes';

/** Lets somebody from outside in, until a day. */
export function GuestDialog({ authority, onClose }: { authority: Authority; onClose: () => void }) {
  const { t } = useTranslation();
  const form = useId();
  const [guest, setGuest] = useState<View['NewGuest']>({
    givenName: '',
    familyName: '',
    email: '',
    endsOn: inMonths(3),
  });
  const sponsor = useSponsor(authority.id);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    sponsor.mutate(guest, {
      onSuccess: () => {
        toast({ text: t('organisations:guests.invited', { name: `${guest.givenName} ${guest.familyName}` }) });
        onClose();
      },
    });
  };
  return (
    <Dialog
      opened
      wide
      onClose={onClose}
      title={t('organisations:guests.add')}
      actions={
        <>
          <Button onClick={onClose}>{t('organisations:cancel')}</Button>
          <Button kind="filled" type="submit" form={form} busy={sponsor.isPending}>
            {t('organisations:guests.addDo')}
          </Button>
        </>
      }
    >
      <form id={form} className={styles.grid} onSubmit={submit}>
        {sponsor.isError && (
          <div className={styles.whole}>
            <ErrorNote error={sponsor.error} />
          </div>
        )}
        <TextField
          label={t('organisations:people.givenName')}
          value={guest.givenName}
          onChange={(event) => setGuest({ ...guest, givenName: event.target.value })}
          maxLength={80}
          required
          data-autofocus
        />
        <TextField
          label={t('organisations:people.familyName')}
          value={guest.familyName}
          onChange={(event) => setGuest({ ...guest, familyName: event.target.value })}
          maxLength={80}
          required
        />
        <TextField
          label={t('organisations:guests.email')}
          type="email"
          value={guest.email}
          onChange={(event) => setGuest({ ...guest, email: event.target.value })}
          maxLength={254}
          required
        />
        <TextField
          label={t('organisations:guests.organisation')}
          value={guest.organisationName ?? ''}
          onChange={(event) => setGuest({ ...guest, organisationName: event.target.value || undefined })}
          maxLength={120}
        />
        <div className={styles.whole}>
          <TextArea
            label={t('organisations:guests.reason')}
            rows={2}
            value={guest.reason ?? ''}
            onChange={(event) => setGuest({ ...guest, reason: event.target.value || undefined })}
            maxLength={500}
          />
        </div>
        <LastDay value={guest.endsOn} onChange={(endsOn) => setGuest({ ...guest, endsOn })} />
      </form>
    </Dialog>
  );
}

interface ProlongProps {
  authority: Authority;
  guest: View['GuestView'];
  name: string;
  onClose: () => void;
}

/** Another last day. */
export function ProlongDialog({ authority, guest, name, onClose }: ProlongProps) {
  const { t } = useTranslation();
  const form = useId();
  const [endsOn, setEndsOn] = useState(inMonths(6));
  const prolong = useEndGuestOn(authority.id);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    prolong.mutate({ personId: guest.id, endsOn }, { onSuccess: onClose });
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('organisations:guests.prolongTitle', { name })}
      actions={
        <>
          <Button onClick={onClose}>{t('organisations:cancel')}</Button>
          <Button kind="filled" type="submit" form={form} busy={prolong.isPending}>
            {t('organisations:guests.prolongDo')}
          </Button>
        </>
      }
    >
      <form id={form} className="pv-stack" onSubmit={submit}>
        {prolong.isError && <ErrorNote error={prolong.error} />}
        <LastDay value={endsOn} onChange={setEndsOn} />
      </form>
    </Dialog>
  );
}

function LastDay({ value, onChange }: { value: string; onChange: (day: string) => void }) {
  const { t } = useTranslation();
  return (
    <TextField
      label={t('organisations:guests.lastDay')}
      hint={t('organisations:guests.lastDayHint')}
      type="date"
      min={inMonths(0)}
      max={inMonths(12)}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      required
    />
  );
}
