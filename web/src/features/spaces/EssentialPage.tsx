import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Space, useSpace } from '../../api/space';
import { DateText } from '../../ui/DateText';
import { ExternalTag } from '../../ui/ExternalTag';
import { Fact, Facts } from '../../ui/Facts';
import { PersonAvatar } from '../../ui/PersonAvatar';
import { Referring } from '../../ui/Referring';
import { Row, Rows } from '../../ui/Row';
import { Section, SectionHead } from '../../ui/SectionHead';
import styles from './EssentialPage.module.css';
import { AlreadySet, FirstGestures } from './FirstGestures';

/**
 * L’essentiel: what the space is for, `children` (what its tools have to say), who is in it; while it is new, the three gestures
 * that make it serve.
 */
export function EssentialPage({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const space = useSpace();
  const isNew = space.activeAt === space.createdAt && space.can.includes('MANAGE_MEMBERS');
  return (
    <div className={styles.columns}>
      <div>{isNew ? <FirstGestures space={space} /> : <AtWork space={space}>{children}</AtWork>}</div>
      <aside className={styles.aside} aria-label={t('spaces:essential.aside')}>
        {isNew ? <AlreadySet space={space} /> : <AboutSpace space={space} />}
      </aside>
    </div>
  );
}

function AtWork({ space, children }: { space: Space; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <>
      <p className={styles.description}>{space.description ?? t(`spaces:purpose.${space.type}`)}</p>
      {children}
      <Section
        title={t('spaces:essential.people')}
        more={
          <Link
            to="/espaces/$authority/$space/membres"
            params={{ authority: space.organisationSlug, space: space.slug }}
          >
            {t('spaces:essential.allPeople', { count: space.memberCount })}
          </Link>
        }
      >
        <Rows>
          {space.faces.map((person) => (
            <Row
              key={person.id}
              mark={<PersonAvatar person={person} />}
              title={`${person.givenName} ${person.familyName}`}
              action={<span className="pv-meta">{t(`spaces:role.${person.role}`)}</span>}
            >
              {person.external ? <ExternalTag organisation={person.organisationName} /> : person.post}
            </Row>
          ))}
        </Rows>
      </Section>
      <Referring kind="SPACE" id={space.id} />
    </>
  );
}

function AboutSpace({ space }: { space: Space }) {
  const { t } = useTranslation();
  return (
    <section>
      <SectionHead title={t('spaces:essential.about')} />
      <div className={styles.facts}>
        <Facts>
          <Fact term={t('spaces:essential.lastActivity')}>
            {space.activeAt === space.createdAt ? t('spaces:essential.nothingYet') : <DateText at={space.activeAt} />}
          </Fact>
          <Fact term={t('spaces:essential.access')}>{t(`spaces:access.${space.access}.name`)}</Fact>
          <Fact term={t('spaces:essential.authority')}>{[space.organisationName, ...space.coHosts].join(', ')}</Fact>
          {space.endsOn && (
            <Fact term={t('spaces:essential.ends')}>
              <DateText at={space.endsOn} style="day" />
            </Fact>
          )}
          {space.role && <Fact term={t('spaces:essential.myRole')}>{t(`spaces:role.${space.role}`)}</Fact>}
        </Facts>
      </div>
    </section>
  );
}
