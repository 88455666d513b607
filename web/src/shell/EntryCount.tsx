import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Count } from '../ui/Tabs';
import { useLater } from './Attendants';
import type { RailEntry } from './types';

/** What awaits behind an entry. Nothing while it is not known, and when nothing does. */
export function EntryCount({ of: { query, label } }: { of: NonNullable<RailEntry['count']> }) {
  const { t } = useTranslation();
  const later = useLater();
  const { data: options } = useQuery({
    queryKey: ['shell', 'count', label],
    queryFn: query,
    enabled: later,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const { data: count = 0 } = useQuery(options ?? { queryKey: ['shell', 'count', label, 'none'], enabled: false });
  return count > 0 && <Count value={Math.min(count, 99)} label={t(label, { count })} />;
}
