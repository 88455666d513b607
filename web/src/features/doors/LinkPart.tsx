import { Copy, Printer, RotateCw } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemText } from '../../i18n/problemText';
import { Button } from '../../ui/Button';
import { DateText } from '../../ui/DateText';
import { Dialog } from '../../ui/Dialog';
import { ErrorNote } from '../../ui/ErrorNote';
import { Fact, Facts } from '../../ui/Facts';
import { TextField } from '../../ui/Field';
import { QrCode } from '../../ui/QrCode';
import { Section } from '../../ui/SectionHead';
import { toast } from '../../ui/toasts';
import { useCopy } from './copy';
import { DoorPoster } from './DoorPoster';
import styles from './Doors.module.css';
import { OpenDoorForm } from './OpenDoorForm';
import { type Door, type DoorLink, useCloseDoor } from './queries';

/** The link that hangs at the door: taken away, printed, renewed, taken down. */
export function LinkPart({ door, link }: { door: Door; link: DoorLink }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState<'poster' | 'renew'>();
  const copy = useCopy();
  const close = useCloseDoor(door.conversationId);
  const over = link.state !== 'OPEN';
  const renew = () => setAsking('renew');
  return (
    <Section title={t('doors:link.title')}>
      {over && (
        <ErrorNote
          title={t(`doors:link.state.${link.state}`)}
          action={
            door.can.includes('OPEN') && (
              <Button icon={RotateCw} onClick={renew}>
                {t('doors:renew.open')}
              </Button>
            )
          }
        >
          {t(`doors:link.stateText.${link.state}`)}
        </ErrorNote>
      )}
      <div className={styles.link}>
        <QrCode value={link.url} label={t('doors:link.code', { title: door.conversationTitle })} />
        <div className="pv-stack">
          <TextField
            label={t('doors:link.address')}
            hint={t('doors:link.addressHint')}
            value={link.url}
            readOnly
            onFocus={(event) => event.target.select()}
          />
          <div className="pv-actions">
            {copy && (
              <Button icon={Copy} onClick={() => copy(link.url, t('doors:link.copied'))}>
                {t('doors:link.copy')}
              </Button>
            )}
            <Button kind={over ? 'outlined' : 'soft'} icon={Printer} onClick={() => setAsking('poster')}>
              {t('doors:poster.open')}
            </Button>
          </div>
          <Facts>
            <Fact term={t('doors:link.until')}>
              <DateText at={link.endsAt} style="on" />
            </Fact>
            <Fact term={t('doors:link.people')}>{t('doors:link.came', { count: link.came, most: link.most })}</Fact>
            <Fact term={t('doors:link.by')}>
              {link.openedBy}, <DateText at={link.openedAt} style="on" />
            </Fact>
          </Facts>
          <div className="pv-actions">
            {door.can.includes('OPEN') && !over && (
              <Button kind="quiet" icon={RotateCw} onClick={renew}>
                {t('doors:renew.open')}
              </Button>
            )}
            {door.can.includes('CLOSE') && (
              <Button
                kind="danger"
                busy={close.isPending}
                onClick={() =>
                  close.mutate(undefined, {
                    onSuccess: () => toast({ text: t('doors:close.done') }),
                    onError: (error) => toast({ text: problemText(error) }),
                  })
                }
              >
                {t('doors:close.do')}
              </Button>
            )}
          </div>
        </div>
      </div>
      {asking === 'poster' && <DoorPoster door={door} link={link} onClose={() => setAsking(undefined)} />}
      <Dialog opened={asking === 'renew'} onClose={() => setAsking(undefined)} title={t('doors:renew.title')}>
        <OpenDoorForm
          id={door.conversationId}
          renews
          onDone={() => {
            setAsking(undefined);
            toast({ text: t('doors:renew.done') });
          }}
          cancel={<Button onClick={() => setAsking(undefined)}>{t('doors:cancel')}</Button>}
        />
      </Dialog>
    </Section>
  );
}
