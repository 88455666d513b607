import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { ErrorNote } from '../../ui/ErrorNote';
import type { Import } from './queries';
import { useDiscard } from './writes';

/** Throws an import away, with its report; what came of it stays. */
export function Discard({ one }: { one: Import }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const discard = useDiscard(one.id);
  if (!one.can.includes('DISCARD')) {
    return null;
  }
  const leave = () => void navigate({ to: '/d/$id', params: { id: one.folderId }, replace: true });
  return (
    <>
      {discard.error && <ErrorNote error={discard.error} />}
      <Button kind="quiet" busy={discard.isPending} onClick={() => discard.mutate(undefined, { onSuccess: leave })}>
        {one.state === 'LOOKED' && one.toBring > 0 ? t('imports:discard.refuse') : t('imports:discard.report')}
      </Button>
    </>
  );
}
