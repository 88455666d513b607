import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ListPlus, Unlink } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StateBadge } from '../../ui/Badge';
import { Button } from '../../ui/Button';
import { DateText } from '../../ui/DateText';
import { Row, Rows } from '../../ui/Row';
import { type Reference, referencesQuery } from './queries';
import { ReferencesDialog } from './ReferencesDialog';

/** What a list of references leads to; what no longer answers says so. */
export function References({ id, name, may }: { id: string; name: string; may: boolean }) {
  const { t } = useTranslation();
  const { data } = useQuery(referencesQuery(id));
  const [asking, setAsking] = useState(false);
  if (!data) {
    return null;
  }
  return (
    <>
      {data.length > 0 && (
        <Rows ruled label={t('kinds:references.label')}>
          {data.map((line) => (
            <Row
              key={line.id}
              title={<Title line={line} />}
              action={
                line.dead && (
                  <StateBadge icon={Unlink} tone="late">
                    {t(line.documentId ? 'kinds:references.notFound' : 'kinds:references.dead')}
                  </StateBadge>
                )
              }
            >
              <State line={line} />
            </Row>
          ))}
        </Rows>
      )}
      {may && (
        <div>
          <Button icon={ListPlus} onClick={() => setAsking(true)}>
            {t(data.length > 0 ? 'kinds:references.edit' : 'kinds:references.begin')}
          </Button>
        </div>
      )}
      {asking && <ReferencesDialog id={id} name={name} lines={data} onClose={() => setAsking(false)} />}
    </>
  );
}

function Title({ line }: { line: Reference }) {
  return line.documentId ? (
    <Link to="/d/$id" params={{ id: line.documentId }}>
      {line.label}
    </Link>
  ) : (
    <a href={line.address} target="_blank" rel="noopener noreferrer">
      {line.label}
    </a>
  );
}

function State({ line: { address, documentId, deadSince, checkedAt } }: { line: Reference }) {
  const { t } = useTranslation();
  if (documentId) {
    return <>{t('kinds:references.ours')}</>;
  }
  return (
    <>
      {new URL(address).host}
      {deadSince ? (
        <>
          {' · '}
          {t('kinds:references.deadSince')} <DateText at={deadSince} style="on" />
        </>
      ) : (
        checkedAt && (
          <>
            {' · '}
            {t('kinds:references.checked')} <DateText at={checkedAt} style="on" />
          </>
        )
      )}
    </>
  );
}
