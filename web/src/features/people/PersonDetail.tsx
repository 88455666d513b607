import { useSuspenseQuery } from '@tanstack/react-query';
import { ArrowLeft, Mail, Phone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ButtonAnchor, ButtonLink } from '../../ui/Button';
import { DateText } from '../../ui/DateText';
import { ExternalTag } from '../../ui/ExternalTag';
import { Fact, Facts } from '../../ui/Facts';
import { PersonAvatar } from '../../ui/PersonAvatar';
import { Referring } from '../../ui/Referring';
import { Row, Rows } from '../../ui/Row';
import { SectionHead } from '../../ui/SectionHead';
import styles from './DirectoryPage.module.css';
import { personQuery } from './queries';

/** A person of the directory: how to reach them, what they do and where. */
export function PersonDetail({ personId }: { personId: string }) {
  const { t } = useTranslation();
  const { data: page } = useSuspenseQuery(personQuery(personId));
  const { person, honorific, email, phone, posts, guestUntil, sponsorName, unreachableSince } = page;
  return (
    <article className={styles.detail}>
      <ButtonLink to="/annuaire" search={(search) => search} kind="quiet" icon={ArrowLeft} className={styles.back}>
        {t('people:person.back')}
      </ButtonLink>
      <header className={styles.who}>
        <PersonAvatar person={person} size="xl" />
        <div>
          <h2>
            {honorific && `${t(`people:honorific.${honorific}`)} `}
            {person.givenName} {person.familyName}
          </h2>
          {person.external ? (
            <ExternalTag organisation={person.organisationName} />
          ) : (
            <p className="pv-meta">{[person.post, person.organisationName].filter(Boolean).join(', ')}</p>
          )}
        </div>
      </header>
      <p className={`pv-actions ${styles.reach}`}>
        {email && (
          <ButtonAnchor icon={Mail} href={`mailto:${email}`}>
            {t('people:person.write')}
          </ButtonAnchor>
        )}
        {phone && (
          <ButtonAnchor icon={Phone} href={`tel:${phone.replace(/[^+\d]/g, '')}`}>
            {t('people:person.call')}
          </ButtonAnchor>
        )}
      </p>
      <Facts>
        {email && (
          <Fact term={t('people:person.email')}>
            {email}
            {unreachableSince && (
              <>
                <br />
                <strong>
                  {t('people:person.unreachable')} <DateText at={unreachableSince} style="on" />
                </strong>
              </>
            )}
          </Fact>
        )}
        {phone && (
          <Fact term={t('people:person.phone')}>
            <span className="pv-num">{phone}</span>
          </Fact>
        )}
        {sponsorName && <Fact term={t('people:person.sponsor')}>{sponsorName}</Fact>}
        {guestUntil && (
          <Fact term={t('people:person.until')}>
            <DateText at={guestUntil} style="day" />
          </Fact>
        )}
      </Facts>
      {posts.length > 0 && (
        <section className={styles.posts}>
          <SectionHead title={t('people:person.posts')} level="h3" />
          <Rows>
            {posts.map((post) => (
              <Row key={post.organisationId} title={post.post ?? t(`people:kind.${post.kind}`)}>
                {[post.organisationName, ...post.units].join(' · ')}
              </Row>
            ))}
          </Rows>
        </section>
      )}
      <Referring kind="PERSON" id={personId} />
    </article>
  );
}
