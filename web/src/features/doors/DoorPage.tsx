import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { ArrowLeft, EyeOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../ui/Button';
import { Note } from '../../ui/Note';
import { Page } from '../../ui/Page';
import { Section } from '../../ui/SectionHead';
import { LeaveWhatsApp } from './LeaveWhatsApp';
import { LinkPart } from './LinkPart';
import { OpenDoorForm } from './OpenDoorForm';
import { doorQuery } from './queries';
import { Waiting } from './Waiting';

/** "Inviter par un lien": the link of a topic's door, its poster, who asks by it. */
export function DoorPage() {
  const { t } = useTranslation();
  const id = useParams({ strict: false, select: ({ conversation }) => conversation ?? '' });
  const { data: door } = useSuspenseQuery(doorQuery(id));
  const mayOpen = door.can.includes('OPEN');
  return (
    <Page
      title={t('doors:title', { title: door.conversationTitle })}
      lead={t('doors:lead', { space: door.spaceName })}
      actions={
        <ButtonLink icon={ArrowLeft} to="/messages/$conversation" params={{ conversation: id }}>
          {t('doors:back')}
        </ButtonLink>
      }
    >
      {door.secret && <Note icon={EyeOff}>{t('doors:secret')}</Note>}
      {door.waiting.length > 0 && <Waiting door={door} />}
      {door.link ? (
        <>
          <LinkPart door={door} link={door.link} />
          <LeaveWhatsApp door={door} link={door.link} />
        </>
      ) : (
        mayOpen && (
          <Section title={t('doors:open.title')}>
            <OpenDoorForm id={id} />
          </Section>
        )
      )}
      {door.waiting.length === 0 && door.link && (
        <Section title={t('doors:waiting.title')}>
          <p>{t('doors:waiting.nobody')}</p>
        </Section>
      )}
    </Page>
  );
}
