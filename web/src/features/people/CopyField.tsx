import { Copy } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/Field';
import { toast } from '../../ui/toasts';

/** Something to take away as it stands. */
export function CopyField({ label, value }: { label: string; value: string }) {
  const { t } = useTranslation();
  const copy = () => {
    void navigator.clipboard?.writeText(value).then(() => toast({ text: t('account:applications.copied') }));
  };
  return (
    <div className="pv-stack">
      <TextField label={label} value={value} readOnly onFocus={(event) => event.target.select()} />
      {navigator.clipboard && (
        <div>
          <Button kind="quiet" icon={Copy} onClick={copy} aria-label={`${t('account:applications.copy')} : ${label}`}>
            {t('account:applications.copy')}
          </Button>
        </div>
      )}
    </div>
  );
}
