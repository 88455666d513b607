import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/Page';
import { ConsultationBody } from './ConsultationBody';
import { consultationQuery } from './queries';

/** A campaign or a question box, for somebody who is asked without being in its space: nothing else of it is shown. */
export function AskedPage() {
  const { t } = useTranslation();
  const { consultation: id = '' } = useParams({ strict: false }) as { consultation?: string };
  const { data: consultation } = useSuspenseQuery(consultationQuery(id));
  return (
    <Page
      title={consultation.question}
      lead={t('contributions:askedBy', { name: consultation.openedBy, space: consultation.place.name })}
    >
      <ConsultationBody consultation={consultation} />
    </Page>
  );
}
