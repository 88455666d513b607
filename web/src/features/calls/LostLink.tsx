import { useTranslation } from 'react-i18next';
import { LostLink as Lost } from '../../ui/LostLink';
import { askLinks } from './sending';

/** Who lost the mail with the link to their entry. */
export function LostLink({ code }: { code: string }) {
  const { t } = useTranslation();
  return (
    <Lost
      words={{
        lead: t('calls:lost.lead'),
        open: t('calls:lost.open'),
        title: t('calls:lost.title'),
        email: t('calls:enter.email'),
        hint: t('calls:lost.hint'),
        trap: t('calls:enter.trap'),
        send: t('calls:lost.do'),
        sent: (email) => t('calls:lost.sent', { email }),
      }}
      onAsk={(email, website) => askLinks(code, email, website)}
    />
  );
}
