import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { ErrorNote } from '../../ui/ErrorNote';
import { CheckField, ChoiceSet, RadioCard, TextArea, TextField } from '../../ui/Field';
import { toast } from '../../ui/toasts';
import { PeoplePicker } from './PeoplePicker';
import { type Rule, readersQuery } from './queries';
import { useAsk } from './writes';

interface AskDialogProps {
  id: string;
  name: string;
  version: number;
  /** Whether I may keep it from those who only read. */
  may: boolean;
  onClose: () => void;
}

const rules: Rule[] = ['ALL', 'ONE', 'ORDER'];

/** Who approves, how, until when, and what the others see meanwhile. */
export function AskDialog({ id, name, version, may, onClose }: AskDialogProps) {
  const { t } = useTranslation();
  const { person: me } = useSession();
  const { data, error } = useQuery(readersQuery(id));
  const [approvers, setApprovers] = useState<readonly string[]>([]);
  const [proofreaders, setProofreaders] = useState<readonly string[]>([]);
  const [rule, setRule] = useState<Rule>('ALL');
  const [instructions, setInstructions] = useState('');
  const [dueOn, setDueOn] = useState('');
  const [withhold, setWithhold] = useState(false);
  const ask = useAsk(id);
  const readers = (data ?? []).filter((reader) => reader.id !== me.id);
  const send = () =>
    ask.mutate(
      {
        version,
        rule,
        approvers: [...approvers],
        proofreaders: proofreaders.filter((one) => !approvers.includes(one)),
        instructions: instructions.trim() || undefined,
        dueOn: dueOn || undefined,
        withhold,
      },
      {
        onSuccess: () => {
          toast({ text: t('approvals:done.asked', { name }) });
          onClose();
        },
      },
    );
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('approvals:ask.title', { name })}
      actions={
        <>
          <Button onClick={onClose}>{t('approvals:ask.cancel')}</Button>
          <Button kind="filled" busy={ask.isPending} disabled={approvers.length === 0} onClick={send}>
            {t('approvals:ask.do')}
          </Button>
        </>
      }
    >
      <div className="pv-stack">
        <PeoplePicker
          legend={t('approvals:ask.approvers')}
          people={readers}
          chosen={approvers}
          ordered={rule === 'ORDER'}
          onChange={setApprovers}
        />
        {approvers.length > 1 && (
          <ChoiceSet legend={t('approvals:ask.rule')}>
            {rules.map((one) => (
              <RadioCard
                key={one}
                name="rule"
                label={t(`approvals:rule.${one}`)}
                hint={t(`approvals:rule.${one}Hint`)}
                checked={rule === one}
                onChange={() => setRule(one)}
              />
            ))}
          </ChoiceSet>
        )}
        <details>
          <summary>{t('approvals:ask.proofreading')}</summary>
          <PeoplePicker
            legend={t('approvals:ask.proofreaders')}
            people={readers.filter((reader) => !approvers.includes(reader.id))}
            chosen={proofreaders}
            onChange={setProofreaders}
          />
        </details>
        <TextArea
          label={t('approvals:ask.instructions')}
          hint={t('approvals:ask.instructionsHint')}
          maxLength={2000}
          value={instructions}
          onChange={(event) => setInstructions(event.target.value)}
        />
        <TextField
          label={t('approvals:ask.due')}
          type="date"
          value={dueOn}
          onChange={(event) => setDueOn(event.target.value)}
        />
        {may && (
          <CheckField
            label={t('approvals:ask.withhold')}
            hint={t('approvals:ask.withholdHint')}
            checked={withhold}
            onChange={() => setWithhold((was) => !was)}
          />
        )}
        {(error ?? ask.error) && <ErrorNote error={error ?? ask.error} />}
      </div>
    </Dialog>
  );
}
