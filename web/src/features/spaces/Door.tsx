import { DoorOpen, Hand, KeyRound } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Space } from '../../api/space';
import { Button } from '../../ui/Button';
import { ErrorNote } from '../../ui/ErrorNote';
import { TextArea } from '../../ui/Field';
import { Note } from '../../ui/Note';
import { PersonAvatar } from '../../ui/PersonAvatar';
import { Row, Rows } from '../../ui/Row';
import { Section } from '../../ui/SectionHead';
import styles from './Door.module.css';
import { useAsk, useEnter, useWithdraw } from './writes';

/** A space that one sees in the lists and is not in: what it is for, who runs it, how one comes in. */
export function Door({ space }: { space: Space }) {
  const { t } = useTranslation();
  return (
    <div className={styles.door}>
      <p className={styles.description}>{space.description ?? t(`spaces:purpose.${space.type}`)}</p>
      <div className={styles.entry}>
        <Entry space={space} />
      </div>
      {space.faces.length > 0 && (
        <Section title={t('spaces:door.runBy')}>
          <Rows>
            {space.faces.map((person) => (
              <Row
                key={person.id}
                mark={<PersonAvatar person={person} />}
                title={`${person.givenName} ${person.familyName}`}
              >
                {[person.post, person.organisationName].filter(Boolean).join(', ')}
              </Row>
            ))}
          </Rows>
        </Section>
      )}
    </div>
  );
}

function Entry({ space }: { space: Space }) {
  const { t } = useTranslation();
  if (space.asked) {
    return <Waiting space={space} />;
  }
  if (space.can.includes('ENTER')) {
    return <Enter space={space} />;
  }
  return space.can.includes('ASK') ? <Ask space={space} /> : <Note icon={KeyRound}>{t('spaces:door.closed')}</Note>;
}

function Enter({ space }: { space: Space }) {
  const { t } = useTranslation();
  const enter = useEnter(space.id);
  return (
    <>
      <h2>{t('spaces:door.openTitle')}</h2>
      <p className="pv-lead">{t(`spaces:door.open.${space.entryRole}`)}</p>
      <Button kind="filled" icon={DoorOpen} busy={enter.isPending} onClick={() => enter.mutate(undefined)}>
        {t('spaces:door.enter')}
      </Button>
      {enter.isError && <ErrorNote error={enter.error} />}
    </>
  );
}

function Ask({ space }: { space: Space }) {
  const { t } = useTranslation();
  const [message, setMessage] = useState('');
  const ask = useAsk(space.id);
  return (
    <form
      className="pv-stack"
      onSubmit={(event) => {
        event.preventDefault();
        ask.mutate(message);
      }}
    >
      <h2>{t('spaces:door.askTitle')}</h2>
      <TextArea
        label={t('spaces:door.message')}
        hint={t('spaces:door.messageHint')}
        value={message}
        maxLength={1000}
        onChange={(event) => setMessage(event.target.value)}
      />
      <Button kind="filled" icon={Hand} type="submit" busy={ask.isPending}>
        {t('spaces:door.ask')}
      </Button>
      {ask.isError && <ErrorNote error={ask.error} />}
    </form>
  );
}

function Waiting({ space }: { space: Space }) {
  const { t } = useTranslation();
  const withdraw = useWithdraw(space.id);
  return (
    <>
      <h2>{t('spaces:door.askedTitle')}</h2>
      <p className="pv-lead">{t('spaces:door.asked')}</p>
      <Button busy={withdraw.isPending} onClick={() => withdraw.mutate(undefined)}>
        {t('spaces:door.withdraw')}
      </Button>
      {withdraw.isError && <ErrorNote error={withdraw.error} />}
    </>
  );
}
