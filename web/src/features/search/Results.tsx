import { Link, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { Row, Rows } from '../../ui/Row';
import { Section } from '../../ui/SectionHead';
import { FoundDetail } from './FoundDetail';
import { FoundMark } from './FoundMark';
import { Marked } from './Marked';
import styles from './SearchPage.module.css';
import type { ShownGroup } from './useKinds';

interface ResultsProps {
  groups: readonly ShownGroup[];
  /** Shows all of a kind. */
  onKind?: (kind: string) => void;
}

/** What was found, kind by kind. */
export function Results({ groups, onKind }: ResultsProps) {
  const { t } = useTranslation();
  const { parseSearch } = useRouter().options;
  const place = (address: string) => {
    const [to, search] = address.split('?');
    // An address that the server gives: which route it is of is not known here.
    return { to, search: (search ? parseSearch?.(`?${search}`) : undefined) as never };
  };
  return groups.map(({ kind, hits, more }) => (
    <Section key={kind.id} title={t(kind.label)}>
      <Rows label={t(kind.label)}>
        {hits.map((found) => (
          <Row
            key={found.id}
            mark={
              <span className={styles.mark}>
                <FoundMark found={found} kind={kind} />
              </span>
            }
            title={
              <Link {...place(found.address)}>
                <Marked text={found.marked || t('search:untitled')} />
              </Link>
            }
          >
            <FoundDetail found={found} />
          </Row>
        ))}
      </Rows>
      {more && onKind && (
        <Button kind="quiet" onClick={() => onKind(kind.id)}>
          {t('search:moreOf', { kind: t(kind.label) })}
        </Button>
      )}
    </Section>
  ));
}
