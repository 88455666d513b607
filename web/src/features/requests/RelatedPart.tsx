import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Link2, Unlink } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { ErrorNote } from '../../ui/ErrorNote';
import { IconButton } from '../../ui/IconButton';
import { Row, Rows } from '../../ui/Row';
import { Section } from '../../ui/SectionHead';
import { type Case, relatedQuery } from './queries';
import { RelateDialog } from './RelateDialog';
import { StepBadge } from './StepBadge';
import { usePart } from './writes';

/** The requests that have to do with this one, for those who deal with it. */
export function RelatedPart({ one }: { one: Case }) {
  const { t } = useTranslation();
  const { data: related = [], error, refetch } = useQuery(relatedQuery(one.id));
  const part = usePart(one.id);
  const [relating, setRelating] = useState(false);
  const links = one.can.includes('LINK') && one.place;
  if (error) {
    return <ErrorNote error={error} onRetry={() => void refetch()} />;
  }
  return (
    (links || related.length > 0) && (
      <Section title={t('requests:related.title')}>
        {related.length > 0 && (
          <Rows label={t('requests:related.title')}>
            {related.map(({ id, number, title, stepName, phase, merged }) => (
              <Row
                key={id}
                title={
                  <Link to="/demandes/$case" params={{ case: id }}>
                    {title}
                  </Link>
                }
                action={
                  links &&
                  !merged && (
                    <IconButton
                      icon={Unlink}
                      label={t('requests:related.part', { title })}
                      onClick={() => part.mutate(id)}
                    />
                  )
                }
              >
                {t('requests:related.number', { number })}{' '}
                <StepBadge of={{ phase, turn: 'NOBODY', stepName, merged }} />
              </Row>
            ))}
          </Rows>
        )}
        {part.error && <ErrorNote error={part.error} />}
        {links && (
          <Button kind="quiet" icon={Link2} onClick={() => setRelating(true)}>
            {t('requests:related.relate')}
          </Button>
        )}
        {links && relating && <RelateDialog one={one} spaceId={links.id} onClose={() => setRelating(false)} />}
      </Section>
    )
  );
}
