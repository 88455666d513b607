import { useQuery } from '@tanstack/react-query';
import { FolderInput, HandHelping, Link2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { DateText } from '../../ui/DateText';
import type { ShownDocument, ShownFolder } from '../../ui/DocumentParts';
import { ErrorNote } from '../../ui/ErrorNote';
import { Note } from '../../ui/Note';
import { Row, Rows } from '../../ui/Row';
import { toast } from '../../ui/toasts';
import { LinkDialog } from './LinkDialog';
import styles from './LinksPart.module.css';
import { giversQuery, type Kind, type Link, linksQuery } from './queries';
import { useEndLink } from './writes';

/** Who handed a document in, and the links by which it is given outside. */
export function DocumentLinks({ id, name, version, can }: ShownDocument) {
  return (
    <>
      <Givers id={id} />
      {can.includes('SHARE') && <Links id={id} name={name} version={version} kinds={['SHARE']} />}
    </>
  );
}

/** The links to a folder: to take what it holds, or to hand files in. */
export function FolderLinks({ id, name, can }: ShownFolder) {
  const kinds: Kind[] = can.includes('DEPOSIT') ? ['SHARE', 'DEPOSIT'] : ['SHARE'];
  return can.includes('SHARE') && <Links id={id} name={name} kinds={kinds} />;
}

function Givers({ id }: { id: string }) {
  const { t } = useTranslation();
  const { data: givers = [] } = useQuery(giversQuery(id));
  return givers.map((giver) => (
    <Note key={giver.at} icon={HandHelping}>
      <p>
        {t('links:giver.who', { name: giver.giver })} <DateText at={giver.at} />
        {giver.email && <span className="pv-meta"> · {giver.email}</span>}
      </p>
      {giver.word && <p className={styles.word}>{giver.word}</p>}
    </Note>
  ));
}

interface LinksProps {
  id: string;
  name: string;
  version?: number;
  kinds: readonly Kind[];
}

function Links({ id, name, version, kinds }: LinksProps) {
  const { t } = useTranslation();
  const { data: links = [] } = useQuery(linksQuery(id));
  const [making, setMaking] = useState<Kind>();
  const end = useEndLink(id);
  return (
    <div className={styles.part}>
      {links.length > 0 && (
        <Rows ruled label={t('links:list')}>
          {links.map((link) => (
            <Row
              key={link.id}
              title={t(`links:kind.${link.kind}`)}
              action={
                <Button
                  kind="quiet"
                  aria-label={t('links:end.label', { kind: t(`links:kind.${link.kind}`), name })}
                  onClick={() => end.mutate(link.id, { onSuccess: () => toast({ text: t('links:end.done') }) })}
                >
                  {t('links:end.do')}
                </Button>
              }
            >
              <Facts link={link} />
            </Row>
          ))}
        </Rows>
      )}
      {end.error && <ErrorNote error={end.error} />}
      <div className={styles.open}>
        {kinds.map((kind) => (
          <Button
            key={kind}
            kind="quiet"
            icon={kind === 'DEPOSIT' ? FolderInput : Link2}
            onClick={() => setMaking(kind)}
          >
            {t(`links:make.${kind}`)}
          </Button>
        ))}
      </div>
      {making && (
        <LinkDialog id={id} name={name} version={version} kind={making} onClose={() => setMaking(undefined)} />
      )}
    </div>
  );
}

/** The receipt of a link: opened and taken, when and how many times. */
function Facts({ link }: { link: Link }) {
  const { t } = useTranslation();
  const { kind, madeBy, expiresAt, openings, openedAt, takings, takingsLimit, takenAt, handed, password, version } =
    link;
  return (
    <>
      <p>
        {t('links:fact.by', { name: madeBy })} <DateText at={expiresAt} style="on" />
        {password && ` · ${t('links:fact.password')}`}
        {version && ` · ${t('links:fact.version', { number: version })}`}
      </p>
      <p>
        {t('links:fact.opened', { count: openings })}
        {openedAt && (
          <>
            {' '}
            (<DateText at={openedAt} style="time" />)
          </>
        )}
        {' · '}
        {kind === 'DEPOSIT' ? t('links:fact.handed', { count: handed }) : t('links:fact.taken', { count: takings })}
        {takingsLimit && ` ${t('links:fact.of', { count: takingsLimit })}`}
        {takenAt && (
          <>
            {' '}
            (<DateText at={takenAt} style="time" />)
          </>
        )}
      </p>
      {link.stale && <p>{t('links:fact.stale')}</p>}
    </>
  );
}
