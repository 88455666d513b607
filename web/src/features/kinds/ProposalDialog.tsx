import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { ErrorNote } from '../../ui/ErrorNote';
import { SelectField, TextField } from '../../ui/Field';
import { toast } from '../../ui/toasts';
import { kinds } from './kinds';
import type { Kind, Proposal } from './queries';
import { usePropose, useWithdraw } from './writes';

interface ProposalDialogProps {
  id: string;
  name: string;
  proposal?: Proposal;
  onClose: () => void;
}

const USUAL = '{date}_{type}_{titre}';

/** Says what a folder proposes: a kind, and how documents are called. */
export function ProposalDialog({ id, name, proposal, onClose }: ProposalDialogProps) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<Kind | ''>(proposal?.kind ?? '');
  const [pattern, setPattern] = useState(proposal ? (proposal.pattern ?? '') : USUAL);
  const propose = usePropose(id);
  const withdraw = useWithdraw(id);
  const error = propose.error ?? withdraw.error;
  const done = () => {
    toast({ text: t('kinds:proposal.done', { name }) });
    onClose();
  };
  const submit = () =>
    kind
      ? propose.mutate({ kind, pattern: pattern.trim() || undefined }, { onSuccess: done })
      : withdraw.mutate(undefined, { onSuccess: done });
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('kinds:proposal.title', { name })}
      actions={
        <>
          <Button onClick={onClose}>{t('kinds:dialog.cancel')}</Button>
          <Button kind="filled" type="submit" form="proposal" busy={propose.isPending || withdraw.isPending}>
            {t('kinds:proposal.save')}
          </Button>
        </>
      }
    >
      <form
        id="proposal"
        className="pv-stack"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <p>{t('kinds:proposal.means')}</p>
        <SelectField
          label={t('kinds:dialog.kind')}
          value={kind}
          onChange={(event) => setKind(event.target.value as Kind | '')}
        >
          <option value="">{t('kinds:proposal.none')}</option>
          {kinds.map((one) => (
            <option key={one} value={one}>
              {t(`kinds:one.${one}`)}
            </option>
          ))}
        </SelectField>
        {kind && (
          <TextField
            label={t('kinds:proposal.pattern')}
            hint={t('kinds:proposal.patternHint')}
            maxLength={200}
            value={pattern}
            onChange={(event) => setPattern(event.target.value)}
          />
        )}
        {error && <ErrorNote error={error} onRetry={submit} />}
      </form>
    </Dialog>
  );
}
