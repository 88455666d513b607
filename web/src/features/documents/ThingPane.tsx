import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ArrowLeft, Copy, Download, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session';
import { useSpace } from '../../api/space';
import { VersionBadge } from '../../ui/Badge';
import { DateText } from '../../ui/DateText';
import { DocumentParts, DocumentStates, FolderParts } from '../../ui/DocumentParts';
import { ExternalTag } from '../../ui/ExternalTag';
import { Fact, Facts } from '../../ui/Facts';
import { IconAnchor, IconButton } from '../../ui/IconButton';
import { Note } from '../../ui/Note';
import { Remarks } from '../../ui/PreviewParts';
import { Referring } from '../../ui/Referring';
import { SizeText } from '../../ui/SizeText';
import { PaneHead } from '../../ui/Split';
import { AccessFact } from './access/AccessFact';
import { EntryMenu } from './EntryMenu';
import { nameOf } from './FolderList';
import { FollowLine } from './Follow';
import { HistorySection } from './HistorySection';
import { LockNote } from './LockNote';
import { PersonalNote } from './personal/PersonalNote';
import { PersonalProposal } from './personal/PersonalProposal';
import { useGo } from './place';
import { Preview } from './preview/Preview';
import { archiveHref, contentHref, type Entry, type Folder, type Thing, thingQuery, twinsQuery } from './queries';
import { RenameField } from './RenameField';
import { StateOf } from './StateOf';
import styles from './ThingPane.module.css';
import { ThrownNote } from './ThrownNote';
import { VersionsSection } from './VersionsSection';
import { WithheldBadge, WithheldNote } from './WithheldNote';

interface ThingPaneProps {
  id: string;
  folders: readonly Folder[];
  onNotify: (documents: readonly Pick<Entry, 'id' | 'name'>[]) => void;
}

/** The thing open: its name and state, itself, its facts, its versions, its history. */
export function ThingPane({ id, folders, onNotify }: ThingPaneProps) {
  const { t } = useTranslation();
  const go = useGo();
  const { person } = useSession();
  const { data: thing } = useSuspenseQuery(thingQuery(id));
  const [renaming, setRenaming] = useState(false);
  const [version, setVersion] = useState<number>();
  const { entry } = thing;
  const document = entry.kind === 'DOCUMENT';
  const reserved = thing.personalData?.withheld ?? false;
  const withheld = version === undefined ? entry.withheld : undefined;
  const mine = entry.changedBy?.id === person.id;
  const show = (number: number) => setVersion(number === entry.version ? undefined : number);
  const shown = { id, name: entry.name, version: entry.version ?? 1, can: entry.can };
  const close = () => go({ doc: undefined });
  return (
    <section className={styles.pane} aria-label={entry.name}>
      <PaneHead>
        <span className={styles.back}>
          <IconButton icon={ArrowLeft} label={t('documents:thing.back')} onClick={close} />
        </span>
        <span className={styles.close}>
          <IconButton icon={X} label={t('documents:thing.close')} onClick={close} />
        </span>
        <span className={styles.spring} />
        {!entry.trashedAt && (
          <>
            {!reserved && (!entry.withheld || (entry.withheld === 'WAITING' && mine)) && (
              <IconAnchor
                icon={Download}
                label={t('documents:thing.download')}
                href={document ? contentHref(id) : archiveHref([id])}
                download
              />
            )}
            <EntryMenu
              entry={entry}
              folders={folders}
              onRename={() => setRenaming(true)}
              onNotify={() => onNotify([entry])}
              onGone={close}
            />
          </>
        )}
      </PaneHead>
      <div className={styles.inside}>
        <div>
          {renaming ? (
            <RenameField entry={entry} onEnd={() => setRenaming(false)} />
          ) : (
            <h2 className={styles.name}>{entry.name}</h2>
          )}
          {document && (
            <p className={styles.marks}>
              {entry.withheld && <WithheldBadge withheld={entry.withheld} />}
              {entry.state && <StateOf state={entry.state} />}
              {(entry.version ?? 1) > 1 && (
                <VersionBadge>{t('documents:version.long', { number: entry.version })}</VersionBadge>
              )}
              <span className="pv-meta">
                <SizeText bytes={entry.size ?? 0} />
              </span>
              {entry.changedBy?.external && <ExternalTag />}
            </p>
          )}
        </div>
        {!entry.trashedAt && document && (
          <div className={styles.parts}>
            <DocumentStates {...shown} />
          </div>
        )}
        {entry.trashedAt ? (
          <ThrownNote thing={thing} />
        ) : (
          <>
            {entry.lock && <LockNote lock={entry.lock} />}
            <PersonalNote thing={thing} />
            {document && !entry.personal && entry.can.includes('SHARE') && <PersonalProposal entry={entry} />}
            {withheld && <WithheldNote withheld={withheld} mine={mine} />}
            {document && !reserved && !withheld && <Preview entry={entry} version={version ?? entry.version ?? 1} />}
            <div className={styles.parts}>
              {document ? <DocumentParts {...shown} /> : <FolderParts id={id} name={entry.name} can={entry.can} />}
            </div>
            {document && <Remarks {...shown} shown={version ?? entry.version ?? 1} onShow={show} />}
          </>
        )}
        {document && !entry.trashedAt && <Twins id={id} version={entry.version ?? 1} />}
        <ThingFacts thing={thing} />
        {document && !entry.trashedAt && <FollowLine entry={entry} />}
        {document && !entry.trashedAt && !reserved && (
          <VersionsSection entry={entry} shown={version ?? entry.version ?? 1} onShow={show} />
        )}
        <Referring kind="DOCUMENT" id={id} />
        <HistorySection id={id} />
      </div>
    </section>
  );
}

function ThingFacts({ thing }: { thing: Thing }) {
  const { t } = useTranslation();
  const { entry, createdBy, createdAt, path } = thing;
  const folder = path.at(-1);
  return (
    <Facts>
      <Fact term={t('documents:fact.created')}>
        {createdBy && `${createdBy.name}, `}
        <DateText at={createdAt} />
      </Fact>
      {entry.changedAt !== createdAt && (
        <Fact term={t('documents:fact.changed')}>
          {entry.changedBy && `${entry.changedBy.name}, `}
          <DateText at={entry.changedAt} />
        </Fact>
      )}
      {folder && (
        <Fact term={t('documents:fact.folder')}>
          {path.length > 1 ? folder.name : nameOf({ ...thing, entry: { ...entry, parentId: undefined } })}
        </Fact>
      )}
      {!entry.trashedAt && (
        <Fact term={t('documents:fact.access')}>
          <AccessFact entry={entry} />
        </Fact>
      )}
    </Facts>
  );
}

/** "Ce contenu existe déjà dans…" */
function Twins({ id, version }: { id: string; version: number }) {
  const { t } = useTranslation();
  const space = useSpace();
  const { data: twins = [] } = useQuery(twinsQuery(id, version));
  const [twin] = twins;
  return (
    twin && (
      <Note icon={Copy}>
        {t('documents:thing.twins', { count: twins.length })}{' '}
        {twin.spaceId === space.id ? (
          <Link
            to="/espaces/$authority/$space/documents"
            params={{ authority: space.organisationSlug, space: space.slug }}
            search={{ doc: twin.id, dossier: twin.parentId ?? undefined }}
          >
            {twin.name}
          </Link>
        ) : (
          <Link to="/d/$id" params={{ id: twin.id }}>
            {twin.name}
          </Link>
        )}
      </Note>
    )
  );
}
