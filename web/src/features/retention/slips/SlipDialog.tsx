import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { ErrorNote } from '../../../ui/ErrorNote';
import { TextArea } from '../../../ui/Field';
import { usePropose } from './slips';

/** Proposes a destruction slip; nothing goes before it is signed and bears its visa. */
export function SlipDialog({ spaceId, ids, onClose }: { spaceId: string; ids: string[]; onClose: () => void }) {
  const { t } = useTranslation();
  const form = useId();
  const navigate = useNavigate();
  const propose = usePropose(spaceId);
  const [words, setWords] = useState('');
  const send = (event?: FormEvent) => {
    event?.preventDefault();
    propose.mutate(
      { documentIds: ids, words: words.trim() || undefined },
      { onSuccess: (slip) => navigate({ to: '/bordereaux/$slip', params: { slip } }) },
    );
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('retention:slip.ask', { count: ids.length })}
      actions={
        <>
          <Button onClick={onClose}>{t('retention:slip.notNow')}</Button>
          <Button kind="filled" type="submit" form={form} busy={propose.isPending}>
            {t('retention:slip.propose')}
          </Button>
        </>
      }
    >
      <form id={form} className="pv-stack" onSubmit={send}>
        <p>{t('retention:slip.means')}</p>
        <TextArea
          label={t('retention:slip.words')}
          hint={t('retention:slip.wordsHint')}
          maxLength={1000}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        {propose.error && <ErrorNote error={propose.error} onRetry={() => send()} />}
      </form>
    </Dialog>
  );
}
