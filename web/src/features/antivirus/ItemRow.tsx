import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { DateText } from '../../ui/DateText';
import { Dialog } from '../../ui/Dialog';
import { ErrorNote } from '../../ui/ErrorNote';
import { TextArea } from '../../ui/Field';
import { FileGlyph } from '../../ui/FileGlyph';
import { Row } from '../../ui/Row';
import { SizeText } from '../../ui/SizeText';
import { toast } from '../../ui/toasts';
import type { Item } from './queries';
import { useDestroy, useRelease } from './writes';

/** A content in which something was found: what holds it, and what to do about it. */
export function ItemRow({ item }: { item: Item }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState<'release' | 'destroy'>();
  const { holders, signature, size, foundAt, releasedAt, releasedBy, reason, destroyedAt, destroyedBy } = item;
  const [first, ...others] = holders;
  const name = first?.name ?? t('antivirus:unheld');
  return (
    <Row
      when={<DateText at={foundAt} style="day" />}
      mark={<FileGlyph name={name} />}
      title={name}
      titleAs="h3"
      action={
        !releasedAt &&
        !destroyedAt && (
          <>
            <Button aria-label={t('antivirus:releaseNamed', { name })} onClick={() => setAsking('release')}>
              {t('antivirus:release')}
            </Button>
            <Button aria-label={t('antivirus:destroyNamed', { name })} onClick={() => setAsking('destroy')}>
              {t('antivirus:destroy')}
            </Button>
          </>
        )
      }
    >
      {signature ? t('antivirus:found', { signature }) : t('antivirus:unread')} · <SizeText bytes={size} />
      {first && (
        <>
          <br />
          {[first.spaceName, first.broughtBy && t('antivirus:by', { name: first.broughtBy })]
            .filter(Boolean)
            .join(' · ')}
        </>
      )}
      {others.length > 0 && (
        <>
          <br />
          {t('antivirus:alsoIn', { names: others.map((one) => `${one.name} (${one.spaceName})`).join(', ') })}
        </>
      )}
      {releasedAt && (
        <>
          <br />
          {t('antivirus:releasedBy', { name: releasedBy, reason })}
        </>
      )}
      {destroyedAt && (
        <>
          <br />
          {t('antivirus:destroyedBy', { name: destroyedBy })}
        </>
      )}
      {asking === 'release' && <ReleaseDialog hash={item.hash} name={name} onClose={() => setAsking(undefined)} />}
      {asking === 'destroy' && <DestroyDialog hash={item.hash} name={name} onClose={() => setAsking(undefined)} />}
    </Row>
  );
}

interface AskProps {
  hash: string;
  name: string;
  onClose: () => void;
}

/** Only with a reason: it stays in the journal of the spaces that hold it. */
function ReleaseDialog({ hash, name, onClose }: AskProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const release = useRelease(hash);
  const act = () =>
    release.mutate(reason.trim(), {
      onSuccess: () => {
        toast({ text: t('antivirus:released', { name }) });
        onClose();
      },
    });
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('antivirus:releaseTitle', { name })}
      actions={
        <>
          <Button onClick={onClose}>{t('antivirus:cancel')}</Button>
          <Button kind="filled" busy={release.isPending} disabled={reason.trim() === ''} onClick={act}>
            {t('antivirus:release')}
          </Button>
        </>
      }
    >
      <div className="pv-stack">
        <p>{t('antivirus:releaseText')}</p>
        <TextArea
          label={t('antivirus:reason')}
          hint={t('antivirus:reasonHint')}
          maxLength={500}
          rows={3}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
        {release.isError && <ErrorNote error={release.error} onRetry={act} />}
      </div>
    </Dialog>
  );
}

/** Nothing brings it back but its bringer. */
function DestroyDialog({ hash, name, onClose }: AskProps) {
  const { t } = useTranslation();
  const destroy = useDestroy(hash);
  const act = () =>
    destroy.mutate(undefined, {
      onSuccess: () => {
        toast({ text: t('antivirus:destroyed', { name }) });
        onClose();
      },
    });
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('antivirus:destroyTitle', { name })}
      actions={
        <>
          <Button onClick={onClose}>{t('antivirus:cancel')}</Button>
          <Button kind="filled" busy={destroy.isPending} onClick={act}>
            {t('antivirus:destroyDo')}
          </Button>
        </>
      }
    >
      <div className="pv-stack">
        <p>{t('antivirus:destroyText')}</p>
        {destroy.isError && <ErrorNote error={destroy.error} onRetry={act} />}
      </div>
    </Dialog>
  );
}
