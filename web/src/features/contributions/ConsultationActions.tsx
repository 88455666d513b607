import { useNavigate } from '@tanstack/react-router';
import { FileDown, FileText, PencilLine, Share2, Square, Trash2, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemText } from '../../i18n/problemText';
import { MenuAnchor, MenuItem, RowMenu } from '../../ui/Menu';
import { toast } from '../../ui/toasts';
import { ChangeDialog } from './ChangeDialog';
import type { Consultation } from './queries';
import { useClose, useDelete } from './writes';

/** What can be done with a campaign or a question box. */
export function ConsultationActions({ consultation }: { consultation: Consultation }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [changing, setChanging] = useState(false);
  const { id, question, can, place } = consultation;
  const close = useClose(id);
  const drop = useDelete();
  const onError = (error: Error) => {
    toast({ text: problemText(error) });
  };
  if (can.every((one) => one === 'CONTRIBUTE' || one === 'SUPPORT')) {
    return null;
  }
  const end = () =>
    close.mutate(true, {
      onError,
      onSuccess: () => {
        toast({ text: t('contributions:done.closed'), undo: () => close.mutate(false, { onError }) });
      },
    });
  const remove = () =>
    drop.mutate(id, {
      onError,
      onSuccess: () => {
        toast({ text: t('contributions:done.deleted') });
        void navigate({
          to: '/espaces/$authority/$space/contributions',
          params: { authority: place.organisationSlug, space: place.slug },
        });
      },
    });
  return (
    <>
      <RowMenu label={t('contributions:menu', { question })}>
        {can.includes('CHANGE') && (
          <MenuItem icon={PencilLine} onClick={() => setChanging(true)}>
            {t('contributions:change')}
          </MenuItem>
        )}
        {can.includes('SYNTHESIS') && (
          <>
            <MenuAnchor icon={FileText} href={`/api/consultations/${id}/synthesis`} download>
              {t('contributions:synthesis')}
            </MenuAnchor>
            <MenuAnchor icon={FileDown} href={`/api/consultations/${id}/table`} download>
              {t('contributions:table')}
            </MenuAnchor>
          </>
        )}
        {can.includes('MODEL') && (
          <MenuAnchor icon={Share2} href={`/api/models/campaign/${id}`} download>
            {t('contributions:asModel')}
          </MenuAnchor>
        )}
        {can.includes('CLOSE') && (
          <MenuItem icon={Square} onClick={end}>
            {t('contributions:close')}
          </MenuItem>
        )}
        {can.includes('REOPEN') && (
          <MenuItem icon={Undo2} onClick={() => close.mutate(false, { onError })}>
            {t('contributions:reopen')}
          </MenuItem>
        )}
        {can.includes('DELETE') && (
          <MenuItem icon={Trash2} danger onClick={remove}>
            {t('contributions:delete')}
          </MenuItem>
        )}
      </RowMenu>
      {changing && <ChangeDialog consultation={consultation} onClose={() => setChanging(false)} />}
    </>
  );
}
