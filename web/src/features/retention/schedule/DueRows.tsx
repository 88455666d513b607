import { useTranslation } from 'react-i18next';
import { Row, Rows } from '../../../ui/Row';
import { saySize } from '../../../ui/sizes';
import type { DueFigures } from './terms';

/** What falls due, year by year and space by space: figures, and no name of a document. */
export function DueRows({ figures }: { figures: readonly DueFigures[] }) {
  const { t, i18n } = useTranslation();
  return (
    <Rows label={t('retention:due.title')}>
      {figures.map((one) => (
        <Row key={`${one.spaceId}-${one.year}-${one.disposition}`} when={one.year} title={one.spaceName}>
          {t('retention:clutter.figure', { count: one.files, size: saySize(one.bytes, i18n.language) })}
          {' · '}
          {t(`retention:schedule.fate.${one.disposition}`)}
        </Row>
      ))}
    </Rows>
  );
}
