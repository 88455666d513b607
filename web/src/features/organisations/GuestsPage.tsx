import { useSuspenseQuery } from '@tanstack/react-query';
import { CalendarClock, CalendarX2, UserRoundPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { View } from '../../api/client';
import { Button } from '../../ui/Button';
import { DateText } from '../../ui/DateText';
import { Dialog } from '../../ui/Dialog';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorNote } from '../../ui/ErrorNote';
import { ExternalTag } from '../../ui/ExternalTag';
import { MenuItem, RowMenu } from '../../ui/Menu';
import { Page } from '../../ui/Page';
import { PersonAvatar } from '../../ui/PersonAvatar';
import { Row, Rows } from '../../ui/Row';
import { GuestDialog, ProlongDialog } from './GuestDialogs';
import { type Authority, guestsQuery, useAuthority } from './queries';
import { useEndGuest } from './writes';

type Guest = View['GuestView'];

/** Who from outside has access, who answers for them, until when. */
export function GuestsPage() {
  const { t } = useTranslation();
  const authority = useAuthority();
  const { data: guests } = useSuspenseQuery(guestsQuery(authority.id));
  const [inviting, setInviting] = useState(false);
  return (
    <Page
      title={t('organisations:guests.title')}
      lead={t('organisations:guests.lead')}
      actions={
        <Button kind="filled" icon={UserRoundPlus} onClick={() => setInviting(true)}>
          {t('organisations:guests.add')}
        </Button>
      }
    >
      {guests.length === 0 ? (
        <EmptyState title={t('organisations:guests.none')}>{t('organisations:guests.noneText')}</EmptyState>
      ) : (
        <Rows ruled label={t('organisations:guests.title')}>
          {guests.map((guest) => (
            <GuestRow key={guest.id} authority={authority} guest={guest} />
          ))}
        </Rows>
      )}
      {inviting && <GuestDialog authority={authority} onClose={() => setInviting(false)} />}
    </Page>
  );
}

function GuestRow({ authority, guest }: { authority: Authority; guest: Guest }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<'prolong' | 'end'>();
  const end = useEndGuest(authority.id);
  const name = `${guest.givenName} ${guest.familyName}`;
  const over = new Date(guest.endsAt) < new Date();
  return (
    <Row
      when={<DateText at={guest.endsAt} style="day" />}
      whenMore={t(over ? 'organisations:guests.over' : 'organisations:guests.ends')}
      late={over}
      mark={<PersonAvatar person={{ ...guest, external: true }} />}
      title={name}
      action={
        <RowMenu label={t('organisations:people.actions', { name })}>
          <MenuItem icon={CalendarClock} onClick={() => setAsked('prolong')}>
            {t('organisations:guests.prolong')}
          </MenuItem>
          {!over && (
            <MenuItem icon={CalendarX2} danger onClick={() => setAsked('end')}>
              {t('organisations:guests.end')}
            </MenuItem>
          )}
        </RowMenu>
      }
    >
      <ExternalTag organisation={guest.organisationName} />
      <br />
      {[guest.email, t('organisations:guests.sponsor', { name: guest.sponsorName }), guest.reason]
        .filter(Boolean)
        .join(' · ')}
      {asked === 'prolong' && (
        <ProlongDialog authority={authority} guest={guest} name={name} onClose={() => setAsked(undefined)} />
      )}
      <Dialog
        opened={asked === 'end'}
        onClose={() => setAsked(undefined)}
        title={t('organisations:guests.endTitle', { name })}
        actions={
          <>
            <Button onClick={() => setAsked(undefined)}>{t('organisations:guests.keep')}</Button>
            <Button
              kind="danger"
              busy={end.isPending}
              onClick={() => end.mutate(guest.id, { onSuccess: () => setAsked(undefined) })}
            >
              {t('organisations:guests.end')}
            </Button>
          </>
        }
      >
        <p>{t('organisations:guests.endText', { name })}</p>
        {end.isError && <ErrorNote error={end.error} />}
      </Dialog>
    </Row>
  );
}
