import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { ErrorNote } from '../../ui/ErrorNote';
import { ChoiceSet, RadioCard } from '../../ui/Field';
import { toast } from '../../ui/toasts';
import type { Entry } from './queries';
import { useSetState } from './writes';

type Said = 'NONE' | 'DRAFT' | 'REVIEW' | 'FINAL';

/** How far a document is, as one says it by hand; what is final is reopened. */
export function StateDialog({ entry, onClose }: { entry: Entry; onClose: () => void }) {
  const { t } = useTranslation();
  const final = entry.state === 'FINAL';
  const [said, setSaid] = useState<Said | 'VALIDATED'>(final ? 'DRAFT' : (entry.state ?? 'NONE'));
  const set = useSetState(entry.id);
  const keep = () =>
    set.mutate(said === 'NONE' ? null : said, {
      onSuccess: () => {
        toast({ text: t('documents:done.state', { name: entry.name }) });
        onClose();
      },
    });
  const choices: Said[] = [
    ...(entry.can.includes('CHANGE') ? (['NONE', 'DRAFT', 'REVIEW'] as const) : []),
    ...(entry.can.includes('FINISH') ? (['FINAL'] as const) : []),
  ];
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('documents:setState.title', { name: entry.name })}
      actions={
        <>
          <Button onClick={onClose}>{t('documents:setState.cancel')}</Button>
          <Button kind="filled" busy={set.isPending} disabled={said === (entry.state ?? 'NONE')} onClick={keep}>
            {t(final ? 'documents:setState.reopen' : 'documents:setState.keep')}
          </Button>
        </>
      }
    >
      <div className="pv-stack">
        {final ? (
          <p>{t('documents:setState.final')}</p>
        ) : (
          <ChoiceSet legend={t('documents:setState.legend')} hint={t('documents:setState.validated')}>
            {choices.map((one) => (
              <RadioCard
                key={one}
                name="state"
                label={t(one === 'NONE' ? 'documents:setState.NONE' : `documents:state.${one}`)}
                hint={t(`documents:setState.${one}Hint`)}
                checked={said === one}
                onChange={() => setSaid(one)}
              />
            ))}
          </ChoiceSet>
        )}
        {set.error && <ErrorNote error={set.error} onRetry={keep} />}
      </div>
    </Dialog>
  );
}
