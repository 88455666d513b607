import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/EmptyState';
import { Page } from '../../ui/Page';
import { Row, Rows } from '../../ui/Row';
import { offeredQuery } from './queries';
import styles from './Requests.module.css';

/** What one may ask for, and who answers. */
export function OfferedPage() {
  const { t } = useTranslation();
  const { data: forms } = useSuspenseQuery(offeredQuery);
  return (
    <div>
      <Back />
      <Page title={t('requests:offered.title')} lead={t('requests:offered.lead')}>
        {forms.length === 0 ? (
          <EmptyState title={t('requests:offered.none')}>{t('requests:offered.noneText')}</EmptyState>
        ) : (
          <Rows ruled label={t('requests:offered.title')}>
            {forms.map(({ id, name, purpose, spaceName, organisationName }) => (
              <Row
                key={id}
                titleAs="h2"
                title={
                  <Link to="/demandes/nouvelle/$form" params={{ form: id }}>
                    {name}
                  </Link>
                }
              >
                {purpose && <span className={styles.purpose}>{purpose}</span>}
                {t('requests:offered.by', { space: spaceName ?? organisationName })}
              </Row>
            ))}
          </Rows>
        )}
      </Page>
    </div>
  );
}

/** The way back to one's requests. */
export function Back() {
  const { t } = useTranslation();
  return (
    <p className={styles.back}>
      <Link to="/demandes">
        <ArrowLeft className="pv-icon" size={20} aria-hidden />
        {t('requests:mine.title')}
      </Link>
    </p>
  );
}
