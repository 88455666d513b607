import { Quote } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { MenuItem } from '../../ui/Menu';
import { ReferenceLines } from './ReferenceLines';
import { useReferences } from './useReferences';

/** A line of the menu of a message: how many messages refer to it. Absent while there is none. */
export function CitedItem({ id, onOpen }: { id: string; onOpen: () => void }) {
  const { t } = useTranslation();
  const references = useReferences('MESSAGE', id);
  return (
    references.length > 0 && (
      <MenuItem icon={Quote} onClick={onOpen}>
        {t('chat:references.cited', { count: references.length })}
      </MenuItem>
    )
  );
}

/** The messages that refer to a message. */
export function CitedDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation();
  const references = useReferences('MESSAGE', id);
  return (
    <Dialog
      opened
      wide
      onClose={onClose}
      title={t('chat:references.title')}
      actions={<Button onClick={onClose}>{t('chat:search.close')}</Button>}
    >
      <ReferenceLines references={references} onGo={onClose} />
    </Dialog>
  );
}
