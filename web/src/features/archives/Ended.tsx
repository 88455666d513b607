import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../api/problem';
import { useSpace } from '../../api/space';
import { problemText } from '../../i18n/problemText';
import { ButtonLink } from '../../ui/Button';
import { ErrorNote } from '../../ui/ErrorNote';
import { Note } from '../../ui/Note';
import { Row, Rows } from '../../ui/Row';
import { Section } from '../../ui/SectionHead';
import type { Archive } from './queries';

/** What came of it, and what did not come. */
export function Ended({ archive }: { archive: Archive }) {
  const { t } = useTranslation();
  const space = useSpace();
  const here = { authority: space.organisationSlug, space: space.slug };
  if (archive.state === 'FAILED') {
    return (
      <>
        <ErrorNote title={t('archives:ended.failed')}>
          {problemText(new Problem(archive.failure ?? 'unexpected', 422))}
        </ErrorNote>
        {archive.done > 0 && <p>{t('archives:ended.some', { count: archive.done })}</p>}
        <p className="pv-actions">
          <ButtonLink to="/espaces/$authority/$space/dialogue/importer" params={here} search={{}}>
            {t('archives:ended.again')}
          </ButtonLink>
        </p>
      </>
    );
  }
  return (
    <>
      <p className="pv-lead" role="status">
        {t('archives:ended.done', { count: archive.done, title: archive.title })}{' '}
        {t('archives:ended.files', { count: archive.filesBrought })}
      </p>
      {(archive.looked?.odd ?? 0) > 0 && (
        <Note icon={TriangleAlert}>{t('archives:ended.odd', { count: archive.looked?.odd })}</Note>
      )}
      {archive.conversationId && (
        <p className="pv-actions">
          <ButtonLink
            kind="filled"
            to="/espaces/$authority/$space/dialogue/$conversation"
            params={{ ...here, conversation: archive.conversationId }}
          >
            {t('archives:ended.open')}
          </ButtonLink>
        </p>
      )}
      {archive.leftOut.length > 0 && (
        <Section title={t('archives:ended.left')}>
          <Rows label={t('archives:ended.left')}>
            {archive.leftOut.map(({ name, reason }) => (
              <Row key={name} title={name}>
                {reason === 'missing'
                  ? t('archives:ended.missing')
                  : reason === 'unreadable'
                    ? t('archives:ended.unreadable')
                    : problemText(new Problem(reason, 422))}
              </Row>
            ))}
          </Rows>
        </Section>
      )}
    </>
  );
}
