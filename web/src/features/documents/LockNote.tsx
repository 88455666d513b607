import { LockKeyhole, PencilRuler } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { View } from '../../api/client';
import { DateText } from '../../ui/DateText';
import { Note } from '../../ui/Note';

/** Who works on a document, and until when. */
export function LockNote({ lock }: { lock: View['LockView'] }) {
  const { t } = useTranslation();
  const who = lock.mine ? 'mine' : lock.firm ? 'firm' : 'gentle';
  return (
    <Note icon={lock.firm ? LockKeyhole : PencilRuler}>
      {t(`documents:lock.${who}`, { name: lock.name })} <DateText at={lock.expiresAt} style="time" />
    </Note>
  );
}
