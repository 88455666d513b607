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

/** What was answered, and the files. */
export function CaseAsked({ one }: { one: Case }) {
  const { t } = useTranslation();
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
    </>
  );
}

/** Those who have it, or decide. */
function handlers({ assignee, deciding, phase }: Case) {
  const people = [...(assignee ? [assignee] : []), ...deciding];
  return phase === 'OPEN'
    ? people.filter(({ id }, place) => people.findIndex((other) => other.id === id) === place)
    : [];
}

/** Whether anything stands beside the request for its reader. */
export function hasFacts(one: Case) {
  return one.requestedByMe || one.can.includes('SEE_INSIDE') || handlers(one).length > 0;
}

/** What stands beside a request: one's own words, what it has to do with, who has it. Whoever answers reads what is asked before all else. */
export function CaseFacts({ one }: { one: Case }) {
  const { t } = useTranslation();
  const people = handlers(one);
  return (
    <>
      {one.requestedByMe && <CaseAsked one={one} />}
      {one.can.includes('SEE_INSIDE') && one.visitor && <VisitorPart one={one} visitor={one.visitor} />}
      {one.can.includes('SEE_INSIDE') && <RelatedPart one={one} />}
      {people.length > 0 && (
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
