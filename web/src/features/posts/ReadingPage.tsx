import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { ArrowLeft, BellRing, FileDown, Phone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSpace } from '../../api/space';
import { Button, ButtonAnchor } from '../../ui/Button';
import { DateText } from '../../ui/DateText';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorNote } from '../../ui/ErrorNote';
import { ExternalTag } from '../../ui/ExternalTag';
import { Gauge } from '../../ui/Gauge';
import { useWindowTitle } from '../../ui/Page';
import { PersonAvatar } from '../../ui/PersonAvatar';
import { Row, Rows } from '../../ui/Row';
import { Section } from '../../ui/SectionHead';
import { toast } from '../../ui/toasts';
import { type Reading, readingQuery } from './queries';
import styles from './ReadingPage.module.css';
import { useRemind } from './writes';

/** Who has read a *note de service*, and whom to phone. */
export function ReadingPage() {
  const { t } = useTranslation();
  const space = useSpace();
  const { post: id = '' } = useParams({ strict: false }) as { post?: string };
  const { data: reading } = useSuspenseQuery(readingQuery(id));
  const { title, number, read, expected, waiting, done } = reading;
  useWindowTitle(t('posts:windowTitle', { space: t('posts:reading.title', { number }) }));
  return (
    <div className={styles.page}>
      <Link
        className={styles.back}
        to="/espaces/$authority/$space/publications/$post"
        params={{ authority: space.organisationSlug, space: space.slug, post: id }}
      >
        <ArrowLeft className="pv-icon" size={20} aria-hidden />
        {title}
      </Link>
      <h2 className={styles.title}>{t('posts:reading.title', { number })}</h2>
      <div className={styles.gauge}>
        <Gauge
          label={t('posts:reading.gauge')}
          headline={t('posts:reading.headline', { count: expected, read })}
          total={expected}
          parts={[{ name: t('posts:reading.done'), value: read, text: String(read) }]}
          rest={{ name: t('posts:reading.waiting'), text: String(expected - read) }}
        />
      </div>
      <div className={styles.tools}>
        <Reminder id={id} reading={reading} />
        <ButtonAnchor icon={FileDown} href={`/api/posts/${id}/readings/export`} download>
          {t('posts:reading.export')}
        </ButtonAnchor>
      </div>
      <Section title={t('posts:reading.phone', { count: waiting.length })}>
        {waiting.length === 0 ? (
          <EmptyState title={t('posts:reading.all')} titleAs="p" />
        ) : (
          <Rows>
            {waiting.map((person) => (
              <Row
                key={person.id}
                mark={<PersonAvatar person={person} />}
                title={`${person.givenName} ${person.familyName}`}
                action={
                  person.phone ? (
                    <ButtonAnchor kind="quiet" icon={Phone} href={`tel:${person.phone.replace(/[^+\d]/g, '')}`}>
                      {person.phone}
                    </ButtonAnchor>
                  ) : (
                    <span className="pv-meta">{t('posts:reading.noPhone')}</span>
                  )
                }
              >
                {person.external ? <ExternalTag organisation={person.organisationName ?? undefined} /> : person.post}
              </Row>
            ))}
          </Rows>
        )}
      </Section>
      {done.length > 0 && (
        <details className={styles.done}>
          <summary>{t('posts:reading.doneList', { count: done.length })}</summary>
          <Rows>
            {done.map((person) => (
              <Row key={person.id ?? person.name} when={<DateText at={person.at} />} title={person.name}>
                {person.gone ? t('posts:reading.gone') : undefined}
              </Row>
            ))}
          </Rows>
        </details>
      )}
    </div>
  );
}

function Reminder({ id, reading: { reminds, remindedAt, waiting } }: { id: string; reading: Reading }) {
  const { t } = useTranslation();
  const remind = useRemind(id);
  return (
    <>
      {remindedAt ? (
        <p className="pv-meta">
          {t('posts:reading.reminded')} <DateText at={remindedAt} />
        </p>
      ) : (
        reminds && (
          <Button
            kind="filled"
            icon={BellRing}
            busy={remind.isPending}
            onClick={() =>
              remind.mutate(undefined, {
                onSuccess: () => {
                  toast({ text: t('posts:done.reminded', { count: waiting.length }) });
                },
              })
            }
          >
            {t('posts:reading.remind', { count: waiting.length })}
          </Button>
        )
      )}
      {remind.error && <ErrorNote error={remind.error} />}
    </>
  );
}
