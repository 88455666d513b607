import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Gauge } from '../../ui/Gauge';
import { Section } from '../../ui/SectionHead';
import { SizeText } from '../../ui/SizeText';
import { saySize } from '../../ui/sizes';
import { type Authority, inventoryQuery } from './queries';

/** What the authority's spaces take, the three largest by name, and what it may take; nothing where sizes are not counted. */
export function Storage({ authority }: { authority: Authority }) {
  const { t, i18n } = useTranslation();
  const { data: spaces } = useSuspenseQuery(inventoryQuery(authority.id));
  if (spaces.every(({ bytes }) => bytes === undefined || bytes === null)) {
    return null;
  }
  const sized = spaces
    .map(({ name, bytes }) => ({ name, value: bytes ?? 0 }))
    .filter(({ value }) => value > 0)
    .sort((one, other) => other.value - one.value);
  const used = sized.reduce((sum, { value }) => sum + value, 0);
  const quota = authority.storageQuota;
  const rest = sized.slice(3).reduce((sum, { value }) => sum + value, 0);
  const parts = rest > 0 ? [...sized.slice(0, 3), { name: t('organisations:storage.rest'), value: rest }] : sized;
  return (
    <Section
      title={t('organisations:storage.title')}
      more={<Link to="/espaces/inventaire">{t('organisations:storage.all')}</Link>}
    >
      <Gauge
        label={t('organisations:storage.title')}
        headline={
          <>
            <b>
              <SizeText bytes={used} />
            </b>{' '}
            {quota === undefined || quota === null
              ? t('organisations:storage.unlimited')
              : t('organisations:storage.of', { size: saySize(quota, i18n.language) })}
          </>
        }
        parts={parts.map((part) => ({ ...part, text: saySize(part.value, i18n.language) }))}
        total={quota ?? used}
      />
    </Section>
  );
}
