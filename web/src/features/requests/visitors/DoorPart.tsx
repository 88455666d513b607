import { useQuery } from '@tanstack/react-query';
import { Copy, DoorClosed, DoorOpen, Printer } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSpace } from '../../../api/space';
import { Button } from '../../../ui/Button';
import { ErrorNote } from '../../../ui/ErrorNote';
import { SelectField, TextArea, TextField } from '../../../ui/Field';
import { Note } from '../../../ui/Note';
import { Poster } from '../../../ui/Poster';
import { QrCode } from '../../../ui/QrCode';
import { Section } from '../../../ui/SectionHead';
import { SwitchRow } from '../../../ui/SwitchRow';
import { toast } from '../../../ui/toasts';
import { Flaws } from '../design/Flaws';
import styles from './Door.module.css';
import { type Door, doorQuery, useOpenDoor, useShutDoor } from './door';

/** The form at a public address: what it promises, where it is, its sheet for a door or a counter. */
export function DoorPart({ id, name }: { id: string; name: string }) {
  const { t } = useTranslation();
  const { data: door, error, refetch } = useQuery(doorQuery(id));
  return (
    <Section title={t('requests:door.title')}>
      {error && <ErrorNote error={error} onRetry={() => void refetch()} />}
      {door && <Opened key={`${door.open} ${door.address}`} id={id} name={name} door={door} />}
    </Section>
  );
}

function Opened({ id, name, door }: { id: string; name: string; door: Door }) {
  const { t } = useTranslation();
  const [opening, setOpening] = useState(false);
  const shut = useShutDoor(id);
  const shown = door.open || opening;
  const ready = door.offered && door.flaws.length === 0;
  return (
    <div className={styles.door}>
      <SwitchRow
        label={t('requests:door.switch')}
        hint={t(door.offered ? 'requests:door.hint' : 'requests:door.unpublished')}
        checked={shown}
        disabled={shut.isPending || (!shown && !ready)}
        onChange={(on) => (on || !door.open ? setOpening(on) : shut.mutate(undefined))}
      />
      {door.offered && <Flaws flaws={door.open ? [] : door.flaws} />}
      {shut.error && <ErrorNote error={shut.error} />}
      {door.open && door.address && <Address name={name} address={door.address} />}
      {!door.open && door.address && !opening && <Note icon={DoorClosed}>{t('requests:door.shut')}</Note>}
      {shown && <Promised id={id} door={door} onDone={() => setOpening(false)} />}
    </div>
  );
}

function Address({ name, address }: { name: string; address: string }) {
  const { t } = useTranslation();
  const { organisationName } = useSpace();
  const [printing, setPrinting] = useState(false);
  const bare = address.replace(/^https?:\/\//, '');
  const copy = () =>
    navigator.clipboard.writeText(address).then(
      () => toast({ text: t('requests:door.copied') }),
      () => undefined,
    );
  return (
    <div className={styles.address}>
      <div className={styles.code}>
        <QrCode value={address} label={t('requests:door.code', { name })} />
      </div>
      <div className="pv-stack">
        <p>
          <a href={address} target="_blank" rel="noreferrer" className={styles.link}>
            {bare}
          </a>
        </p>
        <div className="pv-actions">
          <Button icon={Copy} onClick={() => void copy()}>
            {t('requests:door.copy')}
          </Button>
          <Button icon={Printer} onClick={() => setPrinting(true)}>
            {t('requests:door.print')}
          </Button>
        </div>
      </div>
      {printing && (
        <Poster
          organisation={organisationName}
          name={name}
          under={t('requests:door.poster.under')}
          url={address}
          words={{
            title: t('requests:door.poster.title'),
            lead: t('requests:door.poster.lead'),
            close: t('requests:door.poster.close'),
            print: t('requests:door.poster.print'),
            code: t('requests:door.code', { name }),
            how: t('requests:door.poster.how'),
            after: bare,
          }}
          foot={t('requests:door.poster.foot')}
          onClose={() => setPrinting(false)}
        />
      )}
    </div>
  );
}

const MONTHS = [1, 3, 6, 12, 24, 36] as const;

/** What is promised to those who ask from now on. */
function Promised({ id, door, onDone }: { id: string; door: Door; onDone: () => void }) {
  const { t } = useTranslation();
  const { organisationName } = useSpace();
  const open = useOpenDoor(id);
  const [controller, setController] = useState(door.controller || organisationName);
  const [consent, setConsent] = useState(
    door.consent || t('requests:door.consentReady', { organisation: organisationName }),
  );
  const [months, setMonths] = useState(door.months);
  const changed = controller !== door.controller || consent !== door.consent || months !== door.months;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    open.mutate(
      { controller, consent, months },
      {
        onSuccess: () => {
          toast({ text: t(door.open ? 'requests:door.kept' : 'requests:door.opened') });
          onDone();
        },
      },
    );
  };
  return (
    <form className={styles.promise} onSubmit={submit}>
      <TextField
        label={t('requests:door.controller')}
        hint={t('requests:door.controllerHint')}
        required
        maxLength={200}
        value={controller}
        onChange={(event) => setController(event.target.value)}
      />
      <TextArea
        label={t('requests:door.consent')}
        hint={t('requests:door.consentHint')}
        required
        rows={3}
        maxLength={500}
        value={consent}
        onChange={(event) => setConsent(event.target.value)}
      />
      <SelectField
        label={t('requests:door.months')}
        hint={t('requests:door.monthsHint')}
        value={months}
        onChange={(event) => setMonths(Number(event.target.value))}
      >
        {MONTHS.map((count) => (
          <option key={count} value={count}>
            {t('requests:door.monthsAfter', { count })}
          </option>
        ))}
      </SelectField>
      {open.error && <ErrorNote error={open.error} />}
      {(changed || !door.open) && (
        <div className="pv-actions">
          <Button kind={door.open ? 'outlined' : 'filled'} icon={DoorOpen} type="submit" busy={open.isPending}>
            {t(door.open ? 'requests:door.keep' : 'requests:door.open')}
          </Button>
        </div>
      )}
    </form>
  );
}
