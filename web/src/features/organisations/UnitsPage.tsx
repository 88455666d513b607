import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { Building2, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { Title } from '../../ui/Page';
import { PaneItem } from '../../ui/PaneItem';
import { Slab } from '../../ui/Slab';
import { Split } from '../../ui/Split';
import styles from './Panes.module.css';
import { headcountsQuery, unitsQuery, useAuthority } from './queries';
import { UnitDetail } from './UnitDetail';
import { UnitDialog } from './UnitDialog';

/** The services as a tree on the left, one of them with its people on the right. */
export function UnitsPage() {
  const { t } = useTranslation();
  const authority = useAuthority();
  const { service } = useSearch({ strict: false });
  const { data: units } = useSuspenseQuery(unitsQuery(authority.id));
  const shown = units.find(({ id }) => id === service);
  return (
    <>
      <div className="pv-hidden">
        <Title>{t('organisations:units.title')}</Title>
      </div>
      <Split
        wide="detail"
        list={<Tree shown={shown?.id} />}
        detail={shown && <UnitDetail key={shown.id} authority={authority} unit={shown} units={units} />}
      />
    </>
  );
}

function Tree({ shown }: { shown?: string }) {
  const { t } = useTranslation();
  const authority = useAuthority();
  const { data: units } = useSuspenseQuery(unitsQuery(authority.id));
  const { data: counts } = useSuspenseQuery(headcountsQuery(authority.id));
  const [adding, setAdding] = useState(false);
  return (
    <>
      <header className={styles.head}>
        <h2>{t('organisations:units.title')}</h2>
        <Button kind="filled" icon={Plus} onClick={() => setAdding(true)}>
          {t('organisations:units.add')}
        </Button>
      </header>
      {units.length === 0 && (
        <EmptyState title={t('organisations:units.none')}>{t('organisations:units.noneText')}</EmptyState>
      )}
      <ul aria-label={t('organisations:units.title')}>
        {units.map((unit) => {
          const count = counts.find(({ unitId }) => unitId === unit.id);
          return (
            <PaneItem
              key={unit.id}
              selected={unit.id === shown}
              mark={
                <span className={styles[`depth${Math.min(unit.depth, 4)}`]}>
                  <Slab icon={Building2} small />
                </span>
              }
              title={
                <Link
                  to="."
                  search={{ service: unit.id }}
                  aria-current={unit.id === shown ? 'true' : undefined}
                  resetScroll={false}
                >
                  {unit.name}
                </Link>
              }
              meta={[
                t('organisations:people.count', { count: count?.people ?? 0 }),
                count && count.heads.length > 0 && t('organisations:units.headedBy', { names: count.heads.join(', ') }),
              ]
                .filter(Boolean)
                .join(' · ')}
            />
          );
        })}
      </ul>
      {adding && <UnitDialog authority={authority} units={units} onClose={() => setAdding(false)} />}
    </>
  );
}
