import { useQuery } from '@tanstack/react-query';
import { Copy, MailX } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSpace } from '../../api/space';
import { Button, ButtonLink } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { ErrorNote } from '../../ui/ErrorNote';
import { TextField } from '../../ui/Field';
import { Note } from '../../ui/Note';
import { Section } from '../../ui/SectionHead';
import { toast } from '../../ui/toasts';
import styles from './Box.module.css';
import { boxQuery, useCloseBox, useOpenBox } from './box';

/** The address of a space: a mail to it opens a topic. Each gesture holds at once. */
export function BoxSection() {
  const { t } = useTranslation();
  const space = useSpace();
  const runs = space.role === 'FACILITATOR' && !space.archivedAt;
  const { data: box, error, refetch } = useQuery({ ...boxQuery(space.id), enabled: runs });
  const open = useOpenBox(space.id);
  if (!runs) {
    return null;
  }
  return (
    <Section title={t('letters:box.title')}>
      <div className={styles.section}>
        <p className="pv-lead">{t('letters:box.lead')}</p>
        {error && <ErrorNote error={error} onRetry={() => void refetch()} />}
        {box && !box.receives && <Note icon={MailX}>{t('letters:noMail')}</Note>}
        {box?.address && <Address address={box.address} />}
        {open.error && <ErrorNote error={open.error} />}
        {box && !box.address && box.can.includes('OPEN') && (
          <div className="pv-actions">
            <Button
              busy={open.isPending}
              onClick={() => open.mutate(undefined, { onSuccess: () => toast({ text: t('letters:box.opened') }) })}
            >
              {t('letters:box.open')}
            </Button>
          </div>
        )}
        {box && box.waiting > 0 && (
          <p className="pv-actions">
            <ButtonLink
              to="/espaces/$authority/$space/courriels"
              params={{ authority: space.organisationSlug, space: space.slug }}
            >
              {t('letters:box.waiting', { count: box.waiting })}
            </ButtonLink>
          </p>
        )}
      </div>
    </Section>
  );
}

type Asked = 'renew' | 'close';

function Address({ address }: { address: string }) {
  const { t } = useTranslation();
  const space = useSpace();
  const [asked, setAsked] = useState<Asked>();
  const copy = () => void navigator.clipboard?.writeText(address).then(() => toast({ text: t('letters:box.copied') }));
  return (
    <>
      <div className={styles.address}>
        <TextField
          label={t('letters:box.address')}
          hint={t('letters:box.who')}
          value={address}
          readOnly
          onFocus={(event) => event.target.select()}
        />
        {navigator.clipboard && (
          <Button icon={Copy} onClick={copy}>
            {t('letters:box.copy')}
          </Button>
        )}
      </div>
      <div className="pv-actions">
        <Button onClick={() => setAsked('renew')}>{t('letters:box.renew')}</Button>
        <Button kind="danger" onClick={() => setAsked('close')}>
          {t('letters:box.close')}
        </Button>
      </div>
      {asked && <Ask spaceId={space.id} asked={asked} onClose={() => setAsked(undefined)} />}
    </>
  );
}

function Ask({ spaceId, asked, onClose }: { spaceId: string; asked: Asked; onClose: () => void }) {
  const { t } = useTranslation();
  const open = useOpenBox(spaceId);
  const close = useCloseBox(spaceId);
  const done = {
    onSuccess: () => {
      toast({ text: t(`letters:box.done.${asked}`) });
      onClose();
    },
  };
  const error = open.error ?? close.error;
  return (
    <Dialog opened onClose={onClose} title={t(`letters:box.ask.${asked}`)}>
      <div className="pv-stack">
        <p className="pv-lead">{t(`letters:box.askText.${asked}`)}</p>
        {error && <ErrorNote error={error} />}
        <div className="pv-actions">
          <Button onClick={onClose}>{t('letters:box.keep')}</Button>
          <Button
            kind={asked === 'close' ? 'danger' : 'filled'}
            busy={open.isPending || close.isPending}
            onClick={() => (asked === 'close' ? close.mutate(undefined, done) : open.mutate(undefined, done))}
          >
            {t(`letters:box.${asked}`)}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
