import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { TextField } from '../../ui/Field';
import { useSorting } from './sections';
import type { Section } from './sorting';
import { uuid7 } from './uuid7';

interface SectionDialogProps {
  /** The one that is renamed; none: a new one. */
  section?: Section;
  /** What goes into the new one. */
  conversation?: string;
  onClose: () => void;
}

export function SectionDialog({ section, conversation, onClose }: SectionDialogProps) {
  const { t } = useTranslation();
  const { sort } = useSorting();
  const [name, setName] = useState(section?.name ?? '');
  return (
    <Dialog opened onClose={onClose} title={t(section ? 'talk:section.rename' : 'talk:section.newTitle')}>
      <form
        className="pv-stack"
        onSubmit={(event) => {
          event.preventDefault();
          sort({
            keep: section
              ? { ...section, name }
              : { id: uuid7(), name, collapsed: false, conversationIds: conversation ? [conversation] : [] },
          });
          onClose();
        }}
      >
        <TextField
          label={t('talk:section.name')}
          hint={t('talk:section.hint')}
          value={name}
          maxLength={60}
          required
          pattern=".*\S.*"
          onChange={(event) => setName(event.target.value)}
        />
        <div className="pv-actions">
          <Button onClick={onClose}>{t('chat:cancel')}</Button>
          <Button kind="filled" type="submit">
            {t(section ? 'chat:rename.do' : 'talk:section.do')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
