import { useNavigate } from '@tanstack/react-router';
import { PencilLine, Square, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSpace } from '../../api/space';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { ErrorNote } from '../../ui/ErrorNote';
import { MenuItem, RowMenu } from '../../ui/Menu';
import { toast } from '../../ui/toasts';
import type { Call } from './queries';
import { useClose, useDelete } from './writes';

/** What can be done with a call, beside what comes next. */
export function CallActions({ call: { id, title, can } }: { call: Call }) {
  const { t } = useTranslation();
  const space = useSpace();
  const navigate = useNavigate();
  const [asked, setAsked] = useState<'close' | 'delete'>();
  const here = { authority: space.organisationSlug, space: space.slug };
  if (!can.some((one) => one === 'CHANGE' || one === 'CLOSE' || one === 'DELETE')) {
    return null;
  }
  return (
    <>
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
          <MenuItem icon={Square} onClick={() => setAsked('close')}>
            {t('calls:close')}
          </MenuItem>
        )}
        {can.includes('DELETE') && (
          <MenuItem icon={Trash2} danger onClick={() => setAsked('delete')}>
            {t('calls:delete')}
          </MenuItem>
        )}
      </RowMenu>
      <Dialog opened={asked === 'close'} onClose={() => setAsked(undefined)} title={t('calls:closing.title')}>
        <Close id={id} onDone={() => setAsked(undefined)} />
      </Dialog>
      <Dialog
        opened={asked === 'delete'}
        onClose={() => setAsked(undefined)}
        title={t('calls:deleting.title', { title })}
      >
        <Delete
          id={id}
          onKeep={() => setAsked(undefined)}
          onDone={() => void navigate({ to: '/espaces/$authority/$space/appels', params: here })}
        />
      </Dialog>
    </>
  );
}

/** Nothing opens them again: asked once. */
function Close({ id, onDone }: { id: string; onDone: () => void }) {
  const { t } = useTranslation();
  const close = useClose(id);
  const onSuccess = () => {
    toast({ text: t('calls:done.closed') });
    onDone();
  };
  return (
    <div className="pv-stack">
      <p>{t('calls:closing.text')}</p>
      {close.error && <ErrorNote error={close.error} />}
      <div className="pv-actions">
        <Button onClick={onDone}>{t('calls:closing.wait')}</Button>
        <Button kind="filled" busy={close.isPending} onClick={() => close.mutate(undefined, { onSuccess })}>
          {t('calls:close')}
        </Button>
      </div>
    </div>
  );
}

function Delete({ id, onKeep, onDone }: { id: string; onKeep: () => void; onDone: () => void }) {
  const { t } = useTranslation();
  const drop = useDelete(id);
  const onSuccess = () => {
    toast({ text: t('calls:done.deleted') });
    onDone();
  };
  return (
    <div className="pv-stack">
      <p>{t('calls:deleting.text')}</p>
      {drop.error && <ErrorNote error={drop.error} />}
      <div className="pv-actions">
        <Button onClick={onKeep}>{t('calls:deleting.keep')}</Button>
        <Button kind="danger" busy={drop.isPending} onClick={() => drop.mutate(undefined, { onSuccess })}>
          {t('calls:delete')}
        </Button>
      </div>
    </div>
  );
}
