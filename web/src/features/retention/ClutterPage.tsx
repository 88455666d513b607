import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { Archive, ArrowLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSpace } from '../../api/space';
import { EmptyState } from '../../ui/EmptyState';
import { Note } from '../../ui/Note';
import { useWindowTitle } from '../../ui/Page';
import { saySize } from '../../ui/sizes';
import { ChosenBar } from './ChosenBar';
import styles from './ClutterPage.module.css';
import { useChosen } from './chosen';
import { DocumentLines } from './DocumentLines';
import { DuplicateLines } from './DuplicateLines';
import { SleepNote } from './inactive/SleepNote';
import { KindLinks } from './KindLinks';
import { clutterQuery, kinds, kindsInOrder } from './queries';
import { RoomBar } from './RoomBar';

/** What a space could do without, of what the reader may throw away. */
export function ClutterPage() {
  const { t, i18n } = useTranslation();
  const space = useSpace();
  const { data: clutter } = useSuspenseQuery(clutterQuery(space.id));
  const { quoi, ans = 3 } = useSearch({ from: '/shell/espaces/$authority/$space/menage' });
  const chosen = useChosen();
  const figure = (kind: keyof typeof kinds) => clutter.figures.find(({ reason }) => reason === kinds[kind]);
  const kind = quoi ?? kindsInOrder.find((one) => (figure(one)?.files ?? 0) > 0) ?? 'doublons';
  const nothing = clutter.figures.every(({ files }) => files === 0);
  useWindowTitle(t('retention:clutter.windowTitle', { space: space.name }));
  return (
    <section className={styles.page}>
      <Link
        className={styles.back}
        to="/espaces/$authority/$space/documents"
        params={{ authority: space.organisationSlug, space: space.slug }}
      >
        <ArrowLeft className="pv-icon" size={20} aria-hidden />
        {t('retention:clutter.back')}
      </Link>
      <h2>{t('retention:clutter.title')}</h2>
      <p className="pv-lead">
        {t('retention:clutter.holds', { size: saySize(clutter.bytes, i18n.language) })}
        {clutter.trashed > 0 && ` ${t('retention:clutter.trashed', { size: saySize(clutter.trashed, i18n.language) })}`}{' '}
        {t('retention:clutter.about')}
      </p>
      {clutter.quota !== undefined && clutter.quota !== null && <RoomBar used={clutter.bytes} quota={clutter.quota} />}
      <SleepNote space={space} />
      {!clutter.writable && <Note icon={Archive}>{t('retention:clutter.archived')}</Note>}
      {clutter.writable && nothing && ans === 3 && (
        <EmptyState title={t('retention:clutter.nothing')} titleAs="p">
          {t('retention:clutter.nothingText')}
        </EmptyState>
      )}
      {clutter.writable && (!nothing || ans !== 3) && (
        <>
          <KindLinks space={space} clutter={clutter} current={kind} onLeave={chosen.clear} />
          {kind === 'doublons' ? (
            <DuplicateLines spaceId={space.id} chosen={chosen} />
          ) : (
            <DocumentLines spaceId={space.id} reason={kinds[kind]} years={ans} chosen={chosen} />
          )}
          <ChosenBar chosen={chosen} />
        </>
      )}
    </section>
  );
}
