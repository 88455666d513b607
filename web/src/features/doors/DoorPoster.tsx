import { useTranslation } from 'react-i18next';
import { useTimeZone } from '../../api/capacity';
import { dateFormat } from '../../ui/formats';
import { Poster } from '../../ui/Poster';
import type { Door, DoorLink } from './queries';

/** The sheet of a door: the conversation that its code leads to. */
export function DoorPoster({ door, link, onClose }: { door: Door; link: DoorLink; onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const timeZone = useTimeZone();
  const date = dateFormat(i18n.language, { dateStyle: 'long', timeZone }).format(new Date(link.endsAt));
  return (
    <Poster
      organisation={door.organisationName}
      name={door.conversationTitle}
      under={door.spaceName}
      url={link.url}
      words={{
        title: t('doors:poster.title'),
        lead: t('doors:poster.lead'),
        close: t('doors:poster.close'),
        print: t('doors:poster.print'),
        code: t('doors:link.code', { title: door.conversationTitle }),
        how: t('doors:poster.how'),
        after: t('doors:poster.then'),
      }}
      foot={t('doors:poster.until', { date })}
      onClose={onClose}
    />
  );
}
