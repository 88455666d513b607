import { useInfiniteQuery } from '@tanstack/react-query';
import { Columns2, Download, Eye, History, MessageSquareText } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemText } from '../../i18n/problemText';
import { Button } from '../../ui/Button';
import { DateText } from '../../ui/DateText';
import { MenuAnchor, MenuItem, RowMenu } from '../../ui/Menu';
import { SizeText } from '../../ui/SizeText';
import { toast } from '../../ui/toasts';
import { ComparisonDialog } from './ComparisonDialog';
import { comparable } from './comparison';
import { contentHref, type Entry, type Version, versionsQuery } from './queries';
import { VersionComment } from './VersionComment';
import styles from './VersionsSection.module.css';
import { useRestoreVersion } from './writes';

interface VersionsProps {
  entry: Entry;
  shown: number;
  onShow: (number: number) => void;
}

/** All the versions of a document, latest first: look at one, take it away, bring it back. */
export function VersionsSection({ entry, shown, onShow }: VersionsProps) {
  const { t } = useTranslation();
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(versionsQuery(entry.id));
  const versions = data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <section>
      <h3 className={styles.title}>{t('documents:version.title')}</h3>
      <ul>
        {versions.map((version) => (
          <Line
            key={version.number}
            entry={entry}
            version={version}
            shown={shown === version.number}
            onShow={() => onShow(version.number)}
          />
        ))}
      </ul>
      {hasNextPage && (
        <Button kind="quiet" busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('documents:list.more')}
        </Button>
      )}
    </section>
  );
}

interface LineProps {
  entry: Entry;
  version: Version;
  shown: boolean;
  onShow: () => void;
}

function Line({ entry, version, shown, onShow }: LineProps) {
  const { t } = useTranslation();
  const { mutate: restore } = useRestoreVersion(entry.id);
  const { number } = version;
  const current = number === entry.version;
  const may = entry.can.includes('CHANGE');
  const [writing, setWriting] = useState(false);
  const [comparing, setComparing] = useState(false);
  return (
    <li className={styles.line}>
      <span className={styles.when}>
        <DateText at={version.createdAt} />
      </span>
      <span className={styles.what}>
        <b>{t('documents:version.short', { number })}</b>{' '}
        {version.createdBy?.name ?? (version.saidBy && t('documents:version.saidBy', { name: version.saidBy }))}
        {' · '}
        <SizeText bytes={version.size} />
        {shown && !current && <span className={styles.seen}> · {t('documents:version.shown')}</span>}
        {version.withheld && <span className="pv-meta"> · {t(`documents:withheld.${version.withheld}`)}</span>}
        {version.restoredFrom != null && (
          <span className="pv-meta"> · {t('documents:version.from', { number: version.restoredFrom })}</span>
        )}
        <VersionComment documentId={entry.id} version={version} writing={writing} onEnd={() => setWriting(false)} />
      </span>
      <RowMenu label={t('documents:version.menu', { number })}>
        {!version.withheld && (
          <MenuItem icon={Eye} onClick={onShow}>
            {t('documents:version.show')}
          </MenuItem>
        )}
        {(entry.version ?? 1) > 1 && comparable(entry) && (
          <MenuItem icon={Columns2} onClick={() => setComparing(true)}>
            {t('documents:version.compare')}
          </MenuItem>
        )}
        {!version.withheld && (
          <MenuAnchor icon={Download} href={contentHref(entry.id, { version: number })} download>
            {t('documents:menu.download')}
          </MenuAnchor>
        )}
        {may && (
          <MenuItem icon={MessageSquareText} onClick={() => setWriting(true)}>
            {t(version.comment ? 'documents:version.editComment' : 'documents:version.addComment')}
          </MenuItem>
        )}
        {may && !current && (
          <MenuItem
            icon={History}
            onClick={() =>
              restore(number, {
                onSuccess: () => toast({ text: t('documents:done.versionRestored', { number }) }),
                onError: (error) => {
                  toast({ text: problemText(error) });
                },
              })
            }
          >
            {t('documents:version.restore')}
          </MenuItem>
        )}
      </RowMenu>
      {comparing && <ComparisonDialog entry={entry} from={number} onClose={() => setComparing(false)} />}
    </li>
  );
}
