import { useSuspenseQuery } from '@tanstack/react-query';
import { Check, PhoneCall } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemText } from '../../i18n/problemText';
import { Button } from '../../ui/Button';
import { DateText } from '../../ui/DateText';
import { TextField } from '../../ui/Field';
import { Row, Rows } from '../../ui/Row';
import { Section } from '../../ui/SectionHead';
import { toast } from '../../ui/toasts';
import styles from './Broadcasts.module.css';
import { callsQuery, type Recipient } from './queries';
import { useCall } from './writes';

/** Whom to phone: whom nothing reached, and who has not opened what went to them three days ago. */
export function Calls({ broadcastId }: { broadcastId: string }) {
  const { t } = useTranslation();
  const { data: people } = useSuspenseQuery(callsQuery(broadcastId));
  const left = people.filter(({ calledAt }) => !calledAt).length;
  return (
    <Section
      title={t('broadcasts:calls.title')}
      level="h3"
      more={people.length > 0 && t('broadcasts:calls.left', { count: left })}
    >
      <p className="pv-meta">{t('broadcasts:calls.means')}</p>
      {people.length === 0 ? (
        <p>{t('broadcasts:calls.none')}</p>
      ) : (
        <Rows label={t('broadcasts:calls.title')}>
          {people.map((person) => (
            <CallRow key={person.id} broadcastId={broadcastId} person={person} />
          ))}
        </Rows>
      )}
    </Section>
  );
}

function CallRow({ broadcastId, person }: { broadcastId: string; person: Recipient }) {
  const { t } = useTranslation();
  const [noting, setNoting] = useState(false);
  const [word, setWord] = useState('');
  const call = useCall(broadcastId);
  const name = `${person.givenName} ${person.familyName}`;
  const onError = (error: Error) => toast({ text: problemText(error) });
  const take = () => call.mutate({ personId: person.id, called: false }, { onError });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    call.mutate(
      { personId: person.id, word: word.trim() || undefined, called: true },
      {
        onError,
        onSuccess: () => {
          setNoting(false);
          toast({ text: t('broadcasts:calls.noted', { name }), undo: take });
        },
      },
    );
  };
  return (
    <Row
      when={person.calledAt ? <DateText at={person.calledAt} /> : undefined}
      whenMore={person.calledAt ? t('broadcasts:calls.called') : undefined}
      mark={person.calledAt ? <Check className="pv-icon" size={20} aria-hidden /> : undefined}
      title={
        <>
          {name}
          {' · '}
          {person.phone ? (
            <a className={styles.phone} href={`tel:${person.phone.replace(/[^+\d]/g, '')}`}>
              {person.phone}
            </a>
          ) : (
            t('broadcasts:calls.noNumber')
          )}
        </>
      }
      action={
        person.calledAt ? (
          <Button kind="quiet" aria-label={t('broadcasts:calls.takeBackOf', { name })} onClick={take}>
            {t('broadcasts:calls.takeBack')}
          </Button>
        ) : (
          !noting && (
            <Button
              icon={PhoneCall}
              aria-label={t('broadcasts:calls.didName', { name })}
              onClick={() => setNoting(true)}
            >
              {t('broadcasts:calls.did')}
            </Button>
          )
        )
      }
    >
      {person.calledAt ? (
        <>
          {t('broadcasts:calls.by', { name: person.calledBy ?? '' })}
          {person.calledWord && ` : ${person.calledWord}`}
        </>
      ) : (
        <>
          {[person.services, whyText(person, t)].filter(Boolean).join(' · ')}
          {noting && (
            <form className={styles.call} onSubmit={submit}>
              <TextField
                label={t('broadcasts:calls.word', { name })}
                value={word}
                maxLength={300}
                onChange={(event) => setWord(event.target.value)}
              />
              <Button type="submit" busy={call.isPending}>
                {t('broadcasts:calls.note')}
              </Button>
              <Button kind="quiet" onClick={() => setNoting(false)}>
                {t('broadcasts:calls.cancel')}
              </Button>
            </form>
          )}
        </>
      )}
    </Row>
  );
}

type Translate = ReturnType<typeof useTranslation>['t'];

/** Why somebody is to be phoned. */
export function whyText({ channel, state, failure }: Recipient, t: Translate): string {
  if (state !== 'UNREACHED') {
    return t('broadcasts:calls.unopened');
  }
  if (channel === 'PHONE') {
    return t('broadcasts:calls.noMeans');
  }
  return channel === 'SMS'
    ? t('broadcasts:calls.smsFailed')
    : t('broadcasts:calls.mailFailed', { reason: failure ?? '' });
}
