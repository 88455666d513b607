import { useQuery } from '@tanstack/react-query';
import { CircleAlert, Clock } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { DateText } from '../../ui/DateText';
import styles from './LateBar.module.css';
import { LaterDialog } from './LaterDialog';
import { lateMessagesQuery } from './later';
import { useRoom } from './Room';

/** Above the field: what I put off in this conversation, and when it leaves. */
export function LateBar() {
  const { t } = useTranslation();
  const { conversation } = useRoom();
  const { data } = useQuery(lateMessagesQuery);
  const [open, setOpen] = useState(false);
  const mine = data?.filter((one) => one.conversationId === conversation.id) ?? [];
  const refused = mine.find((one) => one.refused);
  const next = refused ?? mine[0];
  return (
    <>
      {next && (
        <p className={styles.bar}>
          {refused ? (
            <CircleAlert className="pv-icon" size={16} aria-hidden />
          ) : (
            <Clock className="pv-icon" size={16} aria-hidden />
          )}
          <span>
            {refused ? (
              t('talk:late.refused')
            ) : (
              <>
                {t('talk:late.leaves', { count: mine.length })} <DateText at={next.dueAt} style="time" />
              </>
            )}
          </span>
          <Button kind="quiet" onClick={() => setOpen(true)}>
            {t('talk:late.see')}
          </Button>
        </p>
      )}
      {open && <LaterDialog onClose={() => setOpen(false)} />}
    </>
  );
}
