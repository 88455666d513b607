import { useTranslation } from 'react-i18next';
import { languages, remember, speak } from '../../i18n/language';
import { ParvisMark } from '../../ui/Arms';
import { Button } from '../../ui/Button';
import { Title } from '../../ui/Page';
import { CONTENT } from '../../ui/SkipLink';
import { SignInForm } from './SignInForm';
import styles from './SignInPage.module.css';

/** The door: one address, one password; beside it, what one finds inside. */
export function SignInPage() {
  const { t } = useTranslation();
  return (
    <div className={styles.gate}>
      <main className={styles.door} id={CONTENT}>
        <div className={styles.inside}>
          <div className={styles.who}>
            <ParvisMark />
            <p>
              <b>Parvis</b>
              <span className="pv-meta">{t('sign-in:whoFor')}</span>
            </p>
          </div>
          <Title>{t('sign-in:title')}</Title>
          <SignInForm />
        </div>
        <Languages />
      </main>
      <aside className={styles.square} aria-label={t('sign-in:square.name')}>
        <div className={styles.statement}>
          <p className={styles.eyebrow}>{t('sign-in:square.eyebrow')}</p>
          <h2>{t('sign-in:square.title')}</h2>
          <ol className={styles.agenda}>
            {['spaces', 'documents', 'people'].map((line, index) => (
              <li key={line}>
                <span>{index + 1}</span>
                {t(`sign-in:square.${line}`)}
              </li>
            ))}
          </ol>
        </div>
      </aside>
    </div>
  );
}

function Languages() {
  const { t, i18n } = useTranslation();
  const others = languages.filter((language) => language !== i18n.language);
  return (
    <p className={styles.foot}>
      {others.map((language) => (
        <Button
          key={language}
          kind="quiet"
          lang={language}
          onClick={() => {
            remember(language);
            void speak(language);
          }}
        >
          {t(`shell.languages.${language}`)}
        </Button>
      ))}
    </p>
  );
}
