import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session';
import { Page } from '../../ui/Page';
import { PersonAvatar } from '../../ui/PersonAvatar';
import { Section } from '../../ui/SectionHead';
import { AccountParts } from '../../ui/ToldParts';
import { Absence } from './Absence';
import styles from './AccountPage.module.css';
import { Applications } from './Applications';
import { ChangePassword } from './ChangePassword';
import { Devices } from './Devices';
import { Portrait } from './Portrait';
import { ProfileForm } from './ProfileForm';

/** Me: what others see of me, my password, where I am signed in. */
export function AccountPage() {
  const { t } = useTranslation();
  const { person, guest } = useSession();
  return (
    <Page
      title={`${person.givenName} ${person.familyName}`}
      mark={<PersonAvatar person={{ ...person, external: guest }} size="xl" />}
      lead={t('people:account.identifier', { identifier: person.identifier })}
    >
      <div className={styles.parts}>
        <Section title={t('people:account.profile')}>
          <Portrait />
          <ProfileForm />
        </Section>
        {!guest && (
          <Section title={t('people:account.absence')} label={t('people:account.absence')} id="absence">
            <Absence />
          </Section>
        )}
        <AccountParts />
        <Section title={t('people:account.devices')} id="connexions">
          <Devices />
        </Section>
        <Section title={t('people:account.applications')} id="applications">
          <Applications />
        </Section>
        <Section title={t('people:account.password')}>
          <ChangePassword />
        </Section>
      </div>
    </Page>
  );
}
