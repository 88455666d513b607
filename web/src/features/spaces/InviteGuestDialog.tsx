import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Space } from '../../api/space';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { ErrorNote } from '../../ui/ErrorNote';
import { TextField } from '../../ui/Field';
import { toast } from '../../ui/toasts';
import styles from './InviteGuestDialog.module.css';
import type { SpaceRole } from './queries';
import { RoleChoice } from './RoleChoice';
import { useInviteGuest } from './writes';

interface InviteGuestDialogProps {
  space: Space;
  opened: boolean;
  onClose: () => void;
}

const blank = () => ({
  givenName: '',
  familyName: '',
  email: '',
  organisationName: '',
  reason: '',
  endsOn: inMonths(3),
});

/** Lets somebody from outside in, until a day at most twelve months away. The inviter answers for them. */
export function InviteGuestDialog({ space, opened, onClose }: InviteGuestDialogProps) {
  const { t } = useTranslation();
  const form = useId();
  const [guest, setGuest] = useState(blank);
  const [role, setRole] = useState<SpaceRole>('READER');
  const invite = useInviteGuest(space.id);
  const close = () => {
    setGuest(blank());
    invite.reset();
    onClose();
  };
  const go = (event: FormEvent) => {
    event.preventDefault();
    const { organisationName, reason, ...who } = guest;
    invite.mutate(
      { role, guest: { ...who, organisationName: organisationName || undefined, reason: reason || undefined } },
      {
        onSuccess: () => {
          toast({ text: t('spaces:guest.done', { name: `${guest.givenName} ${guest.familyName}` }) });
          close();
        },
      },
    );
  };
  const field = (name: keyof typeof guest) => ({
    label: t(`spaces:guest.${name}`),
    value: guest[name],
    onChange: (event: { target: { value: string } }) => setGuest({ ...guest, [name]: event.target.value }),
  });
  return (
    <Dialog
      opened={opened}
      onClose={close}
      wide
      title={t('spaces:guest.title', { name: space.name })}
      actions={
        <>
          <Button onClick={close}>{t('spaces:invite.cancel')}</Button>
          <Button kind="filled" type="submit" form={form} busy={invite.isPending}>
            {t('spaces:guest.do')}
          </Button>
        </>
      }
    >
      <form id={form} className="pv-stack" onSubmit={go}>
        <p className="pv-lead">{t('spaces:guest.lead')}</p>
        <div className={styles.pair}>
          <TextField {...field('givenName')} required maxLength={80} data-autofocus />
          <TextField {...field('familyName')} required maxLength={80} />
          <TextField {...field('email')} type="email" required maxLength={254} autoComplete="off" />
          <TextField {...field('organisationName')} maxLength={120} />
        </div>
        <TextField {...field('reason')} hint={t('spaces:guest.reasonHint')} maxLength={500} />
        <TextField
          {...field('endsOn')}
          hint={t('spaces:guest.endsOnHint')}
          type="date"
          required
          min={inMonths(0)}
          max={inMonths(12)}
        />
        <RoleChoice role={role} onChange={setRole} guests />
        {invite.isError && <ErrorNote error={invite.error} />}
      </form>
    </Dialog>
  );
}

/** A day so many months from now, as a field of dates holds it. */
function inMonths(months: number): string {
  const day = new Date();
  day.setMonth(day.getMonth() + months);
  return day.toISOString().slice(0, 10);
}
