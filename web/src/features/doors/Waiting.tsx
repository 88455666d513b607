import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { DateText } from '../../ui/DateText';
import { ExternalTag } from '../../ui/ExternalTag';
import { PersonAvatar } from '../../ui/PersonAvatar';
import { Row, Rows } from '../../ui/Row';
import { Section } from '../../ui/SectionHead';
import { AnswerDialog } from './AnswerDialog';
import styles from './Doors.module.css';
import type { Asking, Door } from './queries';

/** Who asks to come in, with what they say of themselves. */
export function Waiting({ door }: { door: Door }) {
  const { t } = useTranslation();
  const [answered, setAnswered] = useState<{ asking: Asking; accepted: boolean }>();
  const mayDecide = door.can.includes('DECIDE');
  return (
    <Section title={t('doors:waiting.title')} more={t('doors:waiting.count', { count: door.waiting.length })}>
      <Rows label={t('doors:waiting.title')}>
        {door.waiting.map((asking) => (
          <Row
            key={asking.id}
            mark={<PersonAvatar person={faceOf(asking)} />}
            title={
              <>
                {asking.name}{' '}
                {(asking.person === null || asking.person === undefined || asking.person.external) && (
                  <ExternalTag organisation={asking.person?.organisationName} />
                )}
              </>
            }
          >
            {asking.email
              ? t('doors:waiting.proved', { email: asking.email })
              : (asking.person?.organisationName ?? t('doors:waiting.account'))}{' '}
            · <DateText at={asking.askedAt} style="time" />
            {asking.message && <p className={styles.said}>{t('doors:waiting.said', { words: asking.message })}</p>}
            {mayDecide && (
              <div className={styles.answers}>
                <Button
                  kind="soft"
                  aria-label={t('doors:answer.acceptName', { name: asking.name })}
                  onClick={() => setAnswered({ asking, accepted: true })}
                >
                  {t('doors:answer.accept')}
                </Button>
                <Button
                  aria-label={t('doors:answer.refuseName', { name: asking.name })}
                  onClick={() => setAnswered({ asking, accepted: false })}
                >
                  {t('doors:answer.refuse')}
                </Button>
              </div>
            )}
          </Row>
        ))}
      </Rows>
      {answered && (
        <AnswerDialog
          door={door}
          asking={answered.asking}
          accepted={answered.accepted}
          onClose={() => setAnswered(undefined)}
        />
      )}
    </Section>
  );
}

function faceOf({ id, name, person }: Asking) {
  const [givenName = '', ...rest] = name.split(' ');
  return {
    id: person?.id ?? id,
    givenName,
    familyName: rest.join(' '),
    external: person?.external ?? true,
    tone: person?.tone,
    photoUrl: person?.photoUrl,
  };
}
