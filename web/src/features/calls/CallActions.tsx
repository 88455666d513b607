import { useNavigate } from '@tanstack/react-router';
import { PencilLine, Square, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSpace } from '../../api/space';
import { problemText } from '../../i18n/problemText';
import { MenuItem, RowMenu } from '../../ui/Menu';
import { toast } from '../../ui/toasts';
import type { Call } from './queries';
import { useClose, useDelete } from './writes';

/** What can be done with a call, beside what comes next. */
export function CallActions({ call: { id, title, can } }: { call: Call }) {
  const { t } = useTranslation();
  const space = useSpace();
  const navigate = useNavigate();
  const close = useClose(id);
  const drop = useDelete(id);
  const here = { authority: space.organisationSlug, space: space.slug };
  const onError = (error: Error) => {
    toast({ text: problemText(error) });
  };
  if (!can.some((one) => one === 'CHANGE' || one === 'CLOSE' || one === 'DELETE')) {
    return null;
  }
  return (
    <RowMenu label={t('calls:menu', { title })}>
      {can.includes('CHANGE') && (
        <MenuItem
          icon={PencilLine}
          onClick={() =>
            void navigate({ to: '/espaces/$authority/$space/appels/$call/modifier', params: { ...here, call: id } })
          }
        >
          {t('calls:change')}
        </MenuItem>
      )}
      {can.includes('CLOSE') && (
        <MenuItem
          icon={Square}
          onClick={() =>
            close.mutate(undefined, { onError, onSuccess: () => void toast({ text: t('calls:done.closed') }) })
          }
        >
          {t('calls:close')}
        </MenuItem>
      )}
      {can.includes('DELETE') && (
        <MenuItem
          icon={Trash2}
          danger
          onClick={() =>
            drop.mutate(undefined, {
              onError,
              onSuccess: () => {
                toast({ text: t('calls:done.deleted') });
                void navigate({ to: '/espaces/$authority/$space/appels', params: here });
              },
            })
          }
        >
          {t('calls:delete')}
        </MenuItem>
      )}
    </RowMenu>
  );
}
