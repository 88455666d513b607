import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { ErrorNote } from '../../ui/ErrorNote';
import { TextArea } from '../../ui/Field';
import { toast } from '../../ui/toasts';
import { DocumentField } from './DocumentField';
import { FormField } from './FormField';
import { plainOf } from './marks';
import { type Offer, useBecome, useOutcomeKinds } from './outcomes';
import { useRoom } from './Room';
import type { Message } from './reads';

interface OutcomeDialogProps {
  message: Message;
  offer: Offer;
  onClose: () => void;
}

const LONGEST = 4_000;

/** Makes something else of a message: about what, and in which words. */
export function OutcomeDialog({ message, offer, onClose }: OutcomeDialogProps) {
  const { t } = useTranslation();
  const { conversation } = useRoom();
  const kind = useOutcomeKinds().find(({ id }) => id === offer.kind);
  const [aboutId, setAboutId] = useState<string>();
  const [words, setWords] = useState(() => plainOf(message.body).slice(0, LONGEST));
  const become = useBecome(message.id);
  const said = kind ? t(kind.done) : '';
  return (
    <Dialog opened onClose={onClose} title={kind ? t(kind.label) : ''}>
      <form
        className="pv-stack"
        onSubmit={(event) => {
          event.preventDefault();
          become.mutate(
            { kind: offer.kind, aboutId, words },
            {
              onSuccess: () => {
                toast({ text: said });
                onClose();
              },
            },
          );
        }}
      >
        <TextArea
          label={t('talk:outcome.words')}
          hint={t('talk:outcome.wordsHint', { name: message.author.name })}
          rows={4}
          maxLength={LONGEST}
          required
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        {offer.about === 'DOCUMENT' && (
          <DocumentField spaceId={conversation.space?.id} chosen={aboutId} onChoose={setAboutId} />
        )}
        {offer.about === 'FORM' && <FormField chosen={aboutId} onChoose={setAboutId} />}
        {become.isError && <ErrorNote error={become.error} />}
        <div className="pv-actions">
          <Button onClick={onClose}>{t('chat:cancel')}</Button>
          <Button kind="filled" type="submit" busy={become.isPending} disabled={offer.about !== 'NOTHING' && !aboutId}>
            {t('talk:outcome.do')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
