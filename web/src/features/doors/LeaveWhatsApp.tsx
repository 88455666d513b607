import { Copy } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { TextArea } from '../../ui/Field';
import { Section } from '../../ui/SectionHead';
import { useCopy } from './copy';
import styles from './Doors.module.css';
import type { Door, DoorLink } from './queries';

/** "Sortir de WhatsApp": a message to paste into the old group, and what comes before and after it. */
export function LeaveWhatsApp({ door, link }: { door: Door; link: DoorLink }) {
  const { t } = useTranslation();
  const copy = useCopy();
  const proposed = t('doors:leave.message', {
    title: door.conversationTitle,
    organisation: door.organisationName,
    url: link.url,
  });
  const [text, setText] = useState<string>();
  const message = text ?? proposed;
  return (
    <Section title={t('doors:leave.title')}>
      <ol className={styles.steps}>
        <li>
          <p>{t('doors:leave.first')}</p>
          <TextArea
            label={t('doors:leave.label')}
            hint={t('doors:leave.hint')}
            rows={7}
            value={message}
            onChange={(event) => setText(event.target.value)}
          />
          {copy && (
            <Button icon={Copy} onClick={() => copy(message, t('doors:leave.copied'))}>
              {t('doors:leave.copy')}
            </Button>
          )}
        </li>
        <li>{t('doors:leave.second')}</li>
        <li>{t('doors:leave.third')}</li>
      </ol>
    </Section>
  );
}
