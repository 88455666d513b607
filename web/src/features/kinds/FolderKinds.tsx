import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Tag } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSpace } from '../../api/space';
import { Button } from '../../ui/Button';
import type { ShownFolder } from '../../ui/DocumentParts';
import styles from './FolderKinds.module.css';
import { slugOf } from './kinds';
import { ProposalDialog } from './ProposalDialog';
import { folderKindsQuery } from './queries';

/** Above what a folder holds: what it proposes, and its documents by kind. Nothing where there is neither. */
export function FolderBand({ id }: ShownFolder) {
  const { t } = useTranslation();
  const space = useSpace();
  const { data } = useQuery(folderKindsQuery(id));
  if (!data || (!data.proposal && data.counts.length === 0)) {
    return null;
  }
  return (
    <div className={styles.band}>
      {data.proposal && (
        <span>
          <Tag className="pv-icon" size={16} aria-hidden />{' '}
          {t('kinds:band.proposes', { kind: t(`kinds:one.${data.proposal.kind}`) })}
        </span>
      )}
      {data.counts.length > 0 && <span>{t('kinds:band.see')}</span>}
      {data.counts.map(({ kind, count }) => (
        <Link
          key={kind}
          to="/espaces/$authority/$space/documents/par-type/$folder/$kind"
          params={{ authority: space.organisationSlug, space: space.slug, folder: id, kind: slugOf(kind) }}
        >
          {t(`kinds:count.${kind}`, { count })}
        </Link>
      ))}
    </div>
  );
}

/** On the page of a folder: what it proposes to what comes into it, and for who manages it, the gesture to say so. */
export function FolderKindsPart({ id, name }: ShownFolder) {
  const { t } = useTranslation();
  const { data } = useQuery(folderKindsQuery(id));
  const [asking, setAsking] = useState(false);
  if (!data) {
    return null;
  }
  const { proposal, can } = data;
  return (
    <div className={styles.part}>
      {proposal && (
        <p>
          {t('kinds:proposal.says', { kind: t(`kinds:one.${proposal.kind}`) })}
          {proposal.pattern && <> {t('kinds:proposal.named', { pattern: proposal.pattern })}</>}
          {proposal.folder && <> {t('kinds:proposal.from', { folder: proposal.folder.name })}</>}
        </p>
      )}
      {can.includes('PROPOSE') && (
        <div className={styles.gestures}>
          <Button kind="quiet" icon={Tag} onClick={() => setAsking(true)}>
            {t(proposal ? 'kinds:proposal.change' : 'kinds:proposal.do')}
          </Button>
        </div>
      )}
      {asking && <ProposalDialog id={id} name={name} proposal={proposal} onClose={() => setAsking(false)} />}
    </div>
  );
}
