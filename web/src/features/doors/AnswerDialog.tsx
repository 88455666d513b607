import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { ErrorNote } from '../../ui/ErrorNote';
import { ChoiceSet, RadioCard, TextArea, TextField } from '../../ui/Field';
import { toast } from '../../ui/toasts';
import { type Asking, type Door, useDecide } from './queries';

interface AnswerDialogProps {
  door: Door;
  asking: Asking;
  accepted: boolean;
  onClose: () => void;
}

const ROLES = ['CONTRIBUTOR', 'READER'] as const;

/** Lets somebody in, and as what; or says no, with a word. */
export function AnswerDialog({ door, asking, accepted, onClose }: AnswerDialogProps) {
  const { t } = useTranslation();
  const [role, setRole] = useState<(typeof ROLES)[number]>('CONTRIBUTOR');
  const [endsOn, setEndsOn] = useState(() => inAYear());
  const [word, setWord] = useState('');
  const decide = useDecide(door.conversationId);
  const outside = asking.email != null;
  const { name } = asking;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const answer = accepted
      ? { accepted, role, endsOn: outside ? endsOn : undefined, word: word || undefined }
      : { accepted, word: word || undefined };
    decide.mutate(
      { askingId: asking.id, answer },
      {
        onSuccess: () => {
          toast({ text: t(accepted ? 'doors:answer.accepted' : 'doors:answer.refused', { name }) });
          onClose();
        },
      },
    );
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t(accepted ? 'doors:answer.acceptTitle' : 'doors:answer.refuseTitle', { name })}
    >
      <form className="pv-stack" onSubmit={submit}>
        <p className="pv-lead">
          {accepted
            ? t(outside ? 'doors:answer.asGuest' : 'doors:answer.asMember', { name, space: door.spaceName })
            : t('doors:answer.refuseLead', { name })}
        </p>
        {accepted && (
          <ChoiceSet legend={t('doors:answer.role')}>
            {ROLES.map((one) => (
              <RadioCard
                key={one}
                name="role"
                label={t(`doors:role.${one}.name`)}
                hint={t(`doors:role.${one}.what`)}
                checked={role === one}
                onChange={() => setRole(one)}
              />
            ))}
          </ChoiceSet>
        )}
        {accepted && outside && (
          <TextField
            type="date"
            label={t('doors:answer.endsOn')}
            hint={t('doors:answer.endsOnHint')}
            value={endsOn}
            max={inAYear()}
            required
            onChange={(event) => setEndsOn(event.target.value)}
          />
        )}
        <TextArea
          label={t('doors:answer.word')}
          hint={t(outside ? 'doors:answer.wordMail' : 'doors:answer.wordBell')}
          value={word}
          maxLength={500}
          onChange={(event) => setWord(event.target.value)}
        />
        {decide.isError && <ErrorNote error={decide.error} />}
        <div className="pv-actions">
          <Button onClick={onClose}>{t('doors:cancel')}</Button>
          <Button kind="filled" type="submit" busy={decide.isPending}>
            {t(accepted ? 'doors:answer.accept' : 'doors:answer.refuse')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** The last day that a guest may stay, as a field of dates holds it. */
function inAYear(): string {
  const day = new Date();
  day.setFullYear(day.getFullYear() + 1);
  return day.toISOString().slice(0, 10);
}
