import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSpace } from '../../api/space';
import { useWindowTitle } from '../../ui/Page';
import { ConsultationActions } from './ConsultationActions';
import { ConsultationBody } from './ConsultationBody';
import styles from './Contributions.module.css';
import { consultationQuery } from './queries';

/** A campaign or a question box, in its space. */
export function ConsultationPage() {
  const { t } = useTranslation();
  const space = useSpace();
  const { consultation: id = '' } = useParams({ strict: false }) as { consultation?: string };
  const { data: consultation } = useSuspenseQuery(consultationQuery(id));
  useWindowTitle(t('contributions:windowTitle', { space: consultation.question }));
  return (
    <div className={styles.page}>
      <Link
        className={styles.back}
        to="/espaces/$authority/$space/contributions"
        params={{ authority: space.organisationSlug, space: space.slug }}
      >
        <ArrowLeft className="pv-icon" size={20} aria-hidden />
        {t('contributions:back')}
      </Link>
      <header className={styles.head}>
        <h2 className={styles.title}>{consultation.question}</h2>
        <ConsultationActions consultation={consultation} />
      </header>
      <ConsultationBody consultation={consultation} />
    </div>
  );
}
