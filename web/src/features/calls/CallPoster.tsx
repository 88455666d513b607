import { useTranslation } from 'react-i18next';
import { Poster } from '../../ui/Poster';
import { DayText } from './DayText';
import type { Call } from './queries';

/** The sheet of a call, for a door, a counter or the bulletin: its code leads to the public address. */
export function CallPoster({ call, onClose }: { call: Call; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Poster
      organisation={call.place.organisation}
      name={call.title}
      under={t('calls:poster.under')}
      url={call.url}
      words={{
        title: t('calls:poster.title'),
        lead: t('calls:poster.lead'),
        close: t('calls:poster.close'),
        print: t('calls:poster.print'),
        code: t('calls:poster.code', { title: call.title }),
        how: t('calls:poster.how'),
        after: call.url.replace(/^https?:\/\//, ''),
      }}
      foot={
        <>
          {t('calls:public.from')} <DayText day={call.fromOn} /> {t('calls:public.until')}{' '}
          <DayText day={call.untilOn} />
        </>
      }
      onClose={onClose}
    />
  );
}
