import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { ErrorNote } from '../../ui/ErrorNote';
import { SelectField, TextField } from '../../ui/Field';
import type { Authority, Unit } from './queries';
import { belowOrItself } from './unitTree';
import { useCreateUnit, usePlaceUnit } from './writes';

interface UnitDialogProps {
  authority: Authority;
  units: readonly Unit[];
  /** Which to rename or move; without one, one is added. */
  unit?: Unit;
  onClose: () => void;
}

/** A service's name and place in the tree. */
export function UnitDialog({ authority, units, unit, onClose }: UnitDialogProps) {
  const { t } = useTranslation();
  const form = useId();
  const [name, setName] = useState(unit?.name ?? '');
  const [parentId, setParentId] = useState(unit?.parentId ?? '');
  const create = useCreateUnit(authority.id);
  const place = usePlaceUnit();
  const write = unit ? place : create;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const body = { name, parentId: parentId || undefined };
    if (unit) {
      place.mutate({ unitId: unit.id, body }, { onSuccess: onClose });
    } else {
      create.mutate(body, { onSuccess: onClose });
    }
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={unit ? t('organisations:units.placeTitle', { name: unit.name }) : t('organisations:units.add')}
      actions={
        <>
          <Button onClick={onClose}>{t('organisations:cancel')}</Button>
          <Button kind="filled" type="submit" form={form} busy={write.isPending}>
            {t(unit ? 'organisations:save' : 'organisations:units.addDo')}
          </Button>
        </>
      }
    >
      <form id={form} className="pv-stack" onSubmit={submit}>
        {write.isError && <ErrorNote error={write.error} />}
        <TextField
          label={t('organisations:units.name')}
          value={name}
          onChange={(event) => setName(event.target.value)}
          maxLength={120}
          required
          data-autofocus
        />
        <SelectField
          label={t('organisations:units.parent')}
          hint={t('organisations:units.parentHint')}
          value={parentId}
          onChange={(event) => setParentId(event.target.value)}
        >
          <option value="">{t('organisations:units.top')}</option>
          {units
            .filter(({ id }) => !unit || !belowOrItself(units, unit.id).has(id))
            .map(({ id, name: other, depth }) => (
              <option key={id} value={id}>
                {'\u2003'.repeat(depth) + other}
              </option>
            ))}
        </SelectField>
      </form>
    </Dialog>
  );
}
