import { Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { DateText } from '../../ui/DateText';
import { Note } from '../../ui/Note';
import { useGestures } from './gestures';
import type { Thing } from './queries';

/** It lies in the trash: since when, and the way out of it. */
export function ThrownNote({ thing: { entry } }: { thing: Thing }) {
  const { t } = useTranslation();
  const { restore } = useGestures();
  return (
    <Note icon={Trash2}>
      <p>
        {t('documents:trash.here')} {entry.trashedAt && <DateText at={entry.trashedAt} />}.
      </p>
      {entry.can.includes('REMOVE') && (
        <p>
          <Button onClick={() => restore([entry.id], entry.name)}>{t('documents:trash.restore')}</Button>
        </p>
      )}
    </Note>
  );
}
