import { useQuery } from '@tanstack/react-query';
import { Copy, MailX } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { View } from '../../../api/client';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { ErrorNote } from '../../../ui/ErrorNote';
import { TextField } from '../../../ui/Field';
import { Note } from '../../../ui/Note';
import { Section } from '../../../ui/SectionHead';
import { toast } from '../../../ui/toasts';
import { boxQuery } from '../queries';
import { useCloseBox, useOpenBox } from '../writes';
import styles from './Design.module.css';

/** The address of a definition: a mail to it opens a request. Each gesture holds at once. */
export function MailPart({ id, offered }: { id: string; offered: boolean }) {
  const { t } = useTranslation();
  const { data: box, error, refetch } = useQuery(boxQuery(id));
  const open = useOpenBox(id);
  return (
    <Section title={t('requests:box.title')}>
      <div className={styles.fields}>
        <p className="pv-lead">{t('requests:box.lead')}</p>
        {error && <ErrorNote error={error} onRetry={() => void refetch()} />}
        {box && !box.receives && <Note icon={MailX}>{t('requests:box.noMail')}</Note>}
        {box?.receives && !offered && <p className="pv-meta">{t('requests:box.notYet')}</p>}
        {box?.address && <Address id={id} box={{ ...box, address: box.address }} />}
        {open.error && <ErrorNote error={open.error} />}
        {box && !box.address && box.can.includes('OPEN') && (
          <div className="pv-actions">
            <Button
              busy={open.isPending}
              onClick={() => open.mutate(undefined, { onSuccess: () => toast({ text: t('requests:box.opened') }) })}
            >
              {t('requests:box.open')}
            </Button>
          </div>
        )}
        {box?.receives && box.missing.length > 0 && (
          <p className="pv-meta">{t('requests:box.missing', { labels: box.missing.join(', ') })}</p>
        )}
      </div>
    </Section>
  );
}

type Asked = 'renew' | 'close';

interface AddressProps {
  id: string;
  box: View['RequestBoxView'] & { address: string };
}

function Address({ id, box: { address, can } }: AddressProps) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<Asked>();
  const copy = () => void navigator.clipboard?.writeText(address).then(() => toast({ text: t('requests:box.copied') }));
  return (
    <>
      <div className={styles.address}>
        <TextField
          label={t('requests:box.address')}
          hint={t('requests:box.who')}
          value={address}
          readOnly
          onFocus={(event) => event.target.select()}
        />
        {navigator.clipboard && (
          <Button icon={Copy} onClick={copy}>
            {t('requests:box.copy')}
          </Button>
        )}
      </div>
      <div className="pv-actions">
        {can.includes('OPEN') && <Button onClick={() => setAsked('renew')}>{t('requests:box.renew')}</Button>}
        {can.includes('CLOSE') && (
          <Button kind="danger" onClick={() => setAsked('close')}>
            {t('requests:box.close')}
          </Button>
        )}
      </div>
      {asked && <Ask id={id} asked={asked} onClose={() => setAsked(undefined)} />}
    </>
  );
}

function Ask({ id, asked, onClose }: { id: string; asked: Asked; onClose: () => void }) {
  const { t } = useTranslation();
  const open = useOpenBox(id);
  const close = useCloseBox(id);
  const error = open.error ?? close.error;
  const done = {
    onSuccess: () => {
      toast({ text: t(`requests:box.done.${asked}`) });
      onClose();
    },
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t(`requests:box.ask.${asked}`)}
      actions={
        <>
          <Button onClick={onClose}>{t('requests:box.keep')}</Button>
          <Button
            kind={asked === 'close' ? 'danger' : 'filled'}
            busy={open.isPending || close.isPending}
            onClick={() => (asked === 'close' ? close.mutate(undefined, done) : open.mutate(undefined, done))}
          >
            {t(`requests:box.${asked}`)}
          </Button>
        </>
      }
    >
      <p>{t(`requests:box.askText.${asked}`)}</p>
      {error && <ErrorNote error={error} />}
    </Dialog>
  );
}
