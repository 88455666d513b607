import { Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '../../../ui/ErrorNote';
import { IconButton } from '../../../ui/IconButton';
import { Row, Rows } from '../../../ui/Row';
import { toast } from '../../../ui/toasts';
import { ClassForm } from './ClassForm';
import { type RetentionClass, useRemoveClass } from './terms';
import { classWords } from './termWords';

/** The classes of a schedule: DUA, what becomes of things then, to how many it is given. */
export function ClassRows({ organisationId, classes }: { organisationId: string; classes: readonly RetentionClass[] }) {
  const { t } = useTranslation();
  const [changing, setChanging] = useState<RetentionClass>();
  const remove = useRemoveClass(organisationId);
  return (
    <>
      {remove.error && <ErrorNote error={remove.error} />}
      <Rows label={t('retention:schedule.classes')}>
        {classes.map((one) => (
          <Row
            key={one.id}
            title={one.title}
            action={
              <span className="pv-actions">
                <IconButton
                  icon={Pencil}
                  label={t('retention:schedule.changeOf', { title: one.title })}
                  onClick={() => setChanging(one)}
                />
                {one.given === 0 && (
                  <IconButton
                    icon={Trash2}
                    label={t('retention:schedule.removeOf', { title: one.title })}
                    onClick={() =>
                      remove.mutate(one.id, {
                        onSuccess: () => void toast({ text: t('retention:schedule.removed', { title: one.title }) }),
                      })
                    }
                  />
                )}
              </span>
            }
          >
            {classWords(one, t)}
            {' · '}
            {t(`retention:schedule.from.${one.countsFrom}`)}
            {one.given > 0 && ` · ${t('retention:schedule.given', { count: one.given })}`}
            {one.notes && <p>{one.notes}</p>}
          </Row>
        ))}
      </Rows>
      {changing && (
        <ClassForm organisationId={organisationId} known={changing} onClose={() => setChanging(undefined)} />
      )}
    </>
  );
}
