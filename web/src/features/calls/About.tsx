import { useTranslation } from 'react-i18next';
import { Fact, Facts } from '../../ui/Facts';
import { Section } from '../../ui/SectionHead';
import { DayText } from './DayText';
import type { Call } from './queries';

/** What was promised, and who judges. */
export function About({ call }: { call: Call }) {
  const { t } = useTranslation();
  return (
    <Section level="h3" title={t('calls:about.title')}>
      <Facts>
        <Fact term={t('calls:about.dates')}>
          <DayText day={call.fromOn} /> – <DayText day={call.untilOn} />
        </Fact>
        <Fact term={t('calls:about.sent')}>
          {t('calls:write.picturesCount', { count: call.pictures })}
          {call.pictures > 0 && ` (${t('calls:write.megabytesCount', { count: call.megabytes })})`}
          {', '}
          {t('calls:enter.perPerson', { count: call.perPerson })}
        </Fact>
        {call.criteria.length > 0 && (
          <Fact term={t('calls:about.criteria')}>{call.criteria.map(({ label }) => label).join(', ')}</Fact>
        )}
        {call.jurors.length > 0 && (
          <Fact term={t('calls:about.jury')}>
            {call.jurors
              .map(({ name, scored }) =>
                call.state === 'JURY' && !call.can.includes('JUDGE')
                  ? t('calls:about.scored', { name, count: scored, of: call.entries })
                  : name,
              )
              .join(', ')}
          </Fact>
        )}
        <Fact term={t('calls:about.erase')}>
          {call.erasedAt ? (
            t('calls:about.erased')
          ) : (
            <>
              <DayText day={call.eraseOn} /> {t('calls:about.eraseWhat')}
            </>
          )}
        </Fact>
        <Fact term={t('calls:about.consents')}>
          <ul>
            {call.consents.map(({ id, label }) => (
              <li key={id}>{label}</li>
            ))}
          </ul>
        </Fact>
      </Facts>
    </Section>
  );
}
