import { LockKeyhole } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ExternalTag } from '../../ui/ExternalTag';
import { FileGlyph } from '../../ui/FileGlyph';
import { PersonAvatar } from '../../ui/PersonAvatar';
import { Section } from '../../ui/SectionHead';
import { Answered } from './Answered';
import styles from './Case.module.css';
import type { Case } from './queries';
import { RelatedPart } from './RelatedPart';
import { VisitorPart } from './visitors/VisitorPart';

/** What was answered, the files, and who has it. */
export function CaseFacts({ one }: { one: Case }) {
  const { t } = useTranslation();
  const people = [...(one.assignee ? [one.assignee] : []), ...one.deciding].filter(
    ({ id }, place, all) => all.findIndex((other) => other.id === id) === place,
  );
  return (
    <>
      {one.answers.length > 0 && (
        <Section title={t(one.requestedByMe ? 'requests:facts.mine' : 'requests:facts.asked')}>
          <dl className={styles.answers}>
            {one.answers.map(({ question, label, kind, said, reservedTo }) =>
              said.length === 0 ? null : (
                <div key={question}>
                  <dt>{label}</dt>
                  <dd>
                    <span className={styles.answer}>
                      <Answered kind={kind} said={said} />
                    </span>
                    {reservedTo && (
                      <span className={`pv-meta ${styles.reserved}`}>
                        <LockKeyhole size={14} aria-hidden />
                        {t('requests:facts.reserved', { name: reservedTo })}
                      </span>
                    )}
                  </dd>
                </div>
              ),
            )}
          </dl>
        </Section>
      )}
      {one.files.length > 0 && (
        <Section title={t('requests:facts.files')}>
          <ul className={styles.files}>
            {one.files.map(({ id, name, byName, internal }) => (
              <li key={id}>
                <a
                  className={styles.file}
                  href={`/api/cases/${one.id}/files/${id}?inline=true`}
                  target="_blank"
                  rel="noreferrer"
                >
                  <FileGlyph name={name} />
                  <span>
                    {name}
                    <span className="pv-meta">
                      {internal ? t('requests:facts.internal', { name: byName }) : byName}
                    </span>
                  </span>
                </a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {one.can.includes('SEE_INSIDE') && one.visitor && <VisitorPart one={one} visitor={one.visitor} />}
      {one.can.includes('SEE_INSIDE') && <RelatedPart one={one} />}
      {one.phase === 'OPEN' && people.length > 0 && (
        <Section title={t('requests:facts.who')}>
          {people.map((person) => (
            <p key={person.id} className={styles.person}>
              <PersonAvatar person={person} />
              <span>
                <b>
                  {person.givenName} {person.familyName}
                </b>{' '}
                {person.external && <ExternalTag organisation={person.organisationName ?? undefined} />}
                <span className="pv-meta">{person.post}</span>
              </span>
            </p>
          ))}
        </Section>
      )}
    </>
  );
}
