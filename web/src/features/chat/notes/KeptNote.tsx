import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLeaving } from '../outbox';
import { useTalking } from '../talking';
import styles from './NotePage.module.css';
import { notedAtQuery } from './notes';

/** The note that was just written has arrived: where it is read. Until then it is among those that leave. */
export function KeptNote({ id, spaceName }: { id: string; spaceName: string }) {
  const { t } = useTranslation();
  const leaving = useLeaving(useTalking().notes).some((one) => one.id === id);
  const { data: place } = useQuery({ ...notedAtQuery(id), enabled: !leaving });
  return (
    <div role="status">
      {place && (
        <p className={styles.done}>
          <Check className="pv-icon" size={20} aria-hidden />
          <span>{t('talk:note.done', { space: spaceName })}</span>
          <Link to="/messages/$conversation" params={{ conversation: place.conversationId }} search={{ m: place.seq }}>
            {t('talk:note.see')}
          </Link>
        </p>
      )}
    </div>
  );
}
