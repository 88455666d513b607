import { Link } from '@tanstack/react-router';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorNote } from '../../ui/ErrorNote';
import { TextField } from '../../ui/Field';
import { Row, Rows } from '../../ui/Row';
import { Slab } from '../../ui/Slab';
import { saySize } from '../../ui/sizes';
import { spaceIcons } from '../../ui/spaceIcons';
import { toast } from '../../ui/toasts';
import { type SpaceQuota, useLimit } from './campaigns';
import { RoomBar } from './RoomBar';

const GIGABYTE = 1_000_000_000;

interface QuotaRowsProps {
  organisationId: string;
  authority: string;
  spaces: readonly SpaceQuota[];
}

/** What each space holds, and may hold. */
export function QuotaRows({ organisationId, authority, spaces }: QuotaRowsProps) {
  const { t, i18n } = useTranslation();
  const [limiting, setLimiting] = useState<SpaceQuota>();
  const say = (bytes: number) => saySize(bytes, i18n.language);
  if (spaces.length === 0) {
    return <EmptyState title={t('retention:room.noSpace')} titleAs="p" />;
  }
  return (
    <>
      <Rows label={t('retention:room.title')}>
        {spaces.map((space) => (
          <Row
            key={space.id}
            mark={<Slab icon={spaceIcons[space.type]} small />}
            title={
              space.slug ? (
                <Link to="/espaces/$authority/$space" params={{ authority, space: space.slug }}>
                  {space.name}
                </Link>
              ) : (
                space.name
              )
            }
            action={
              <Button aria-label={t('retention:room.limitOf', { name: space.name })} onClick={() => setLimiting(space)}>
                {t('retention:room.limit')}
              </Button>
            }
          >
            {space.quota === undefined || space.quota === null ? (
              t('retention:room.holds', { used: say(space.used) })
            ) : (
              <RoomBar used={space.used} quota={space.quota} />
            )}
            {space.trashed > 0 && ` ${t('retention:room.trashed', { size: say(space.trashed) })}`}
          </Row>
        ))}
      </Rows>
      {limiting && (
        <LimitDialog organisationId={organisationId} space={limiting} onClose={() => setLimiting(undefined)} />
      )}
    </>
  );
}

interface LimitDialogProps {
  organisationId: string;
  space: SpaceQuota;
  onClose: () => void;
}

function LimitDialog({ organisationId, space, onClose }: LimitDialogProps) {
  const { t, i18n } = useTranslation();
  const form = useId();
  const limit = useLimit(organisationId);
  const [gigabytes, setGigabytes] = useState(space.quota ? String(space.quota / GIGABYTE) : '');
  const save = (event: FormEvent) => {
    event.preventDefault();
    const quota = gigabytes === '' ? undefined : Math.round(Number(gigabytes) * GIGABYTE);
    limit.mutate(
      { spaceId: space.id, quota },
      {
        onSuccess: () => {
          toast({ text: t('retention:done.limited', { name: space.name }) });
          onClose();
        },
      },
    );
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('retention:room.limitOf', { name: space.name })}
      actions={
        <>
          <Button kind="quiet" onClick={onClose}>
            {t('retention:room.leave')}
          </Button>
          <Button kind="filled" type="submit" form={form} busy={limit.isPending}>
            {t('retention:room.limit')}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={save}>
        {limit.isError && <ErrorNote error={limit.error} />}
        <TextField
          label={t('retention:room.most')}
          hint={t('retention:room.mostHint', { used: saySize(space.used, i18n.language) })}
          type="number"
          inputMode="decimal"
          min={0.001}
          max={1_000_000}
          step="any"
          value={gigabytes}
          onChange={(event) => setGigabytes(event.target.value)}
        />
      </form>
    </Dialog>
  );
}
