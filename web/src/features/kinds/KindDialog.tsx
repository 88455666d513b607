import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { ErrorNote } from '../../ui/ErrorNote';
import { SelectField } from '../../ui/Field';
import { toast } from '../../ui/toasts';
import { FactField } from './FactField';
import { amountIn, fieldsOf, kinds } from './kinds';
import { type Described, type Facts, type Kind, nextIssueQuery } from './queries';
import { useDescribe, useForgetKind } from './writes';

interface KindDialogProps {
  id: string;
  name: string;
  described: Described;
  onClose: () => void;
}

/** Says what a document is, and its facts. Another kind keeps the facts that it has as well. */
export function KindDialog({ id, name, described, onClose }: KindDialogProps) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<Kind | ''>(described.kind ?? '');
  const [facts, setFacts] = useState<Facts>(described.facts ?? {});
  const [amount, setAmount] = useState(String(described.facts?.amount?.toFixed(2) ?? '').replace('.', ','));
  const [wrong, setWrong] = useState(false);
  const { data: next } = useQuery({ ...nextIssueQuery(id), enabled: kind === 'ISSUE' && !facts.issue });
  const describe = useDescribe(id);
  const forget = useForgetKind(id);
  const error = describe.error ?? forget.error;
  const done = () => {
    toast({ text: t('kinds:dialog.done', { name }) });
    onClose();
  };
  const submit = () => {
    if (!kind) {
      forget.mutate(undefined, { onSuccess: done });
      return;
    }
    const euros = amount.trim() ? amountIn(amount) : undefined;
    if (kind === 'QUOTE' && Number.isNaN(euros)) {
      setWrong(true);
      return;
    }
    describe.mutate({ kind, facts: { ...facts, amount: kind === 'QUOTE' ? euros : undefined } }, { onSuccess: done });
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('kinds:dialog.title', { name })}
      actions={
        <>
          <Button onClick={onClose}>{t('kinds:dialog.cancel')}</Button>
          <Button kind="filled" type="submit" form="kind" busy={describe.isPending || forget.isPending}>
            {t('kinds:dialog.save')}
          </Button>
        </>
      }
    >
      <form
        id="kind"
        className="pv-stack"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <SelectField
          label={t('kinds:dialog.kind')}
          value={kind}
          onChange={(event) => setKind(event.target.value as Kind | '')}
        >
          <option value="">{t('kinds:dialog.none')}</option>
          {kinds.map((one) => (
            <option key={one} value={one}>
              {t(`kinds:one.${one}`)}
            </option>
          ))}
        </SelectField>
        {kind &&
          fieldsOf[kind].map((field) => (
            <FactField
              key={field}
              id={id}
              kind={kind}
              field={field}
              facts={facts}
              onChange={(part) => setFacts({ ...facts, ...part })}
              amount={{
                text: amount,
                wrong,
                onType: (text) => {
                  setAmount(text);
                  setWrong(false);
                },
              }}
              next={next?.number}
            />
          ))}
        {error && <ErrorNote error={error} onRetry={submit} />}
      </form>
    </Dialog>
  );
}
