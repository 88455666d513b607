import { KeyRound, Printer, Trash2 } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { View } from '../../api/client';
import { Button } from '../../ui/Button';
import { DateText } from '../../ui/DateText';
import { ErrorNote } from '../../ui/ErrorNote';
import { TextField } from '../../ui/Field';
import { Note } from '../../ui/Note';
import { Row, Rows } from '../../ui/Row';
import { SectionHead } from '../../ui/SectionHead';
import { Slab } from '../../ui/Slab';
import { toast } from '../../ui/toasts';
import type { ScannerLine } from './queries';
import styles from './Scans.module.css';
import { useMakeScanner, useRevokeScanner } from './writes';

/** The copiers that send into this space: let in by name, each with an address and a password shown once. */
export function Scanners({ spaceId, scanners }: { spaceId: string; scanners: readonly ScannerLine[] }) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const make = useMakeScanner(spaceId);
  const revoke = useRevokeScanner(spaceId);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    make.mutate(name.trim(), { onSuccess: () => setName('') });
  };
  return (
    <section className={styles.machines}>
      <SectionHead title={t('scans:machines.title')} level="h3" />
      <p>{t('scans:machines.lead')}</p>
      {revoke.error && <ErrorNote error={revoke.error} />}
      {scanners.length > 0 && (
        <Rows label={t('scans:machines.title')}>
          {scanners.map((one) => (
            <Row
              key={one.id}
              mark={<Slab icon={Printer} small />}
              title={one.name}
              action={
                <Button
                  kind="quiet"
                  icon={Trash2}
                  aria-label={t('scans:machines.revokeName', { name: one.name })}
                  onClick={() =>
                    revoke.mutate(one.id, {
                      onSuccess: () => toast({ text: t('scans:machines.revoked', { name: one.name }) }),
                    })
                  }
                >
                  {t('scans:machines.revoke')}
                </Button>
              }
            >
              <p>
                {one.lastUsedAt ? (
                  <>
                    {t('scans:machines.used')} <DateText at={one.lastUsedAt} style="time" />
                    {one.lastAddress && ` · ${one.lastAddress}`}
                  </>
                ) : (
                  t('scans:machines.never')
                )}
                {' · '}
                {t('scans:machines.by', { name: one.madeBy })}
              </p>
              <p className={styles.address}>{one.address}</p>
            </Row>
          ))}
        </Rows>
      )}
      <form className={`pv-stack ${styles.make}`} onSubmit={submit}>
        {make.error && <ErrorNote error={make.error} />}
        {make.data && <Made made={make.data} />}
        <TextField
          label={t('scans:machines.name')}
          hint={t('scans:machines.hint')}
          value={name}
          maxLength={100}
          onChange={(event) => setName(event.target.value)}
          required
        />
        <p className="pv-actions">
          <Button type="submit" kind="soft" icon={KeyRound} busy={make.isPending}>
            {t('scans:machines.make')}
          </Button>
        </p>
      </form>
    </section>
  );
}

function Made({ made }: { made: View['MadeScanner'] }) {
  const { t } = useTranslation();
  const lines = [
    [t('scans:machines.address'), made.address],
    [t('scans:machines.login'), made.login],
    [t('scans:machines.secret', { name: made.name }), made.secret],
  ] as const;
  return (
    <Note icon={KeyRound}>
      <div className="pv-stack" role="status">
        <p>{t('scans:machines.once')}</p>
        {lines.map(([label, value]) => (
          <TextField key={label} label={label} value={value} readOnly onFocus={(event) => event.target.select()} />
        ))}
      </div>
    </Note>
  );
}
