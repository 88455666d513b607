import { useSuspenseQuery } from '@tanstack/react-query';
import { Check, Cloud, HardDrive, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { DateText } from '../../ui/DateText';
import { ErrorNote } from '../../ui/ErrorNote';
import { Fact, Facts } from '../../ui/Facts';
import { Note } from '../../ui/Note';
import { Page } from '../../ui/Page';
import { Progress } from '../../ui/Progress';
import { Row, Rows } from '../../ui/Row';
import { Section } from '../../ui/SectionHead';
import { SizeText } from '../../ui/SizeText';
import { type Holdings, holdingsQuery, useCheckup } from './queries';

/** Where the files of the installation lie, and whether they are all there. */
export function HoldingsPage() {
  const { t } = useTranslation();
  const { data } = useSuspenseQuery(holdingsQuery);
  return (
    <Page title={t('files:title')} lead={t('files:lead')}>
      <div className="pv-stack">
        <Note icon={data.bucketWanted ? Cloud : HardDrive}>
          {data.bucketWanted ? t('files:inBucket', { bucket: data.bucket }) : t('files:onDisk')}
        </Note>
        <Moving holdings={data} />
        <Facts>
          <Fact term={t('files:contents')}>
            {t('files:count', { count: data.contents })}, <SizeText bytes={data.bytes} />
          </Fact>
          <Fact term={t('files:free')}>
            <SizeText bytes={data.free} />
          </Fact>
        </Facts>
        <Section title={t('files:checkup')}>
          <Checkup holdings={data} />
        </Section>
        <Section title={t('files:programs.title')}>
          <Programs holdings={data} />
        </Section>
      </div>
    </Page>
  );
}

/** What this machine has to read files with, and the command that brings what it lacks. */
function Programs({ holdings: { office, recognition } }: { holdings: Holdings }) {
  const { t } = useTranslation();
  return (
    <Rows ruled label={t('files:programs.title')}>
      <Row title={t('files:programs.office')}>
        {office ? (
          t('files:programs.officeThere')
        ) : (
          <Missing text={t('files:programs.officeMissing')} install={OFFICE} />
        )}
      </Row>
      <Row title={t('files:programs.recognition')}>
        {recognition ? (
          t('files:programs.recognitionThere')
        ) : (
          <Missing text={t('files:programs.recognitionMissing')} install={RECOGNITION} />
        )}
      </Row>
    </Rows>
  );
}

const OFFICE =
  'sudo apt-get install --no-install-recommends libreoffice-writer-nogui libreoffice-calc-nogui libreoffice-impress-nogui';
const RECOGNITION = 'sudo apt-get install tesseract-ocr tesseract-ocr-fra';

function Missing({ text, install }: { text: string; install: string }) {
  const { t } = useTranslation();
  return (
    <>
      {text} {t('files:programs.install')} <code>{install}</code>
    </>
  );
}

/** What is still to be brought where it is to lie. */
function Moving({ holdings }: { holdings: Holdings }) {
  const { t } = useTranslation();
  const { left, bytesLeft, bytes, failure, bucketWanted } = holdings;
  if (left === 0) {
    return null;
  }
  return (
    <div className="pv-stack">
      <Progress
        name={t(bucketWanted ? 'files:toBucket' : 'files:toDisk')}
        value={bytes === 0 ? 0 : ((bytes - bytesLeft) / bytes) * 100}
        detail={
          <>
            {t('files:left', { count: left })}, <SizeText bytes={bytesLeft} />
          </>
        }
      />
      {failure && <Note icon={TriangleAlert}>{t('files:failure', { failure })}</Note>}
    </div>
  );
}

function Checkup({ holdings: { checkup, flaws, contents } }: { holdings: Holdings }) {
  const { t } = useTranslation();
  const look = useCheckup();
  const underWay = checkup != null && !checkup.endedAt;
  return (
    <div className="pv-stack">
      {underWay && (
        <Progress
          name={t('files:looking', { count: checkup.checked })}
          value={contents === 0 ? 0 : Math.min(100, (checkup.checked / contents) * 100)}
        />
      )}
      {checkup?.endedAt && (
        <Note icon={flaws.length === 0 ? Check : TriangleAlert}>
          {flaws.length === 0
            ? t('files:sound', { count: checkup.checked })
            : t('files:flawed', { count: flaws.length })}{' '}
          <DateText at={checkup.endedAt} style="time" />
        </Note>
      )}
      <p className="pv-lead">{t('files:checkupText')}</p>
      {look.isError && <ErrorNote error={look.error} />}
      <p className="pv-actions">
        <Button busy={look.isPending} disabled={underWay} onClick={() => look.mutate(undefined)}>
          {t('files:look')}
        </Button>
      </p>
      {flaws.length > 0 && (
        <Rows ruled label={t('files:flaws')}>
          {flaws.map(({ hash, what, foundAt, names }) => (
            <Row key={hash} when={<DateText at={foundAt} style="day" />} title={names[0] ?? t('files:unheld')}>
              {t(what === 'MISSING' ? 'files:missing' : 'files:damaged')} · {hash.slice(0, 16)}…
              {names.length > 1 && ` · ${names.slice(1).join(', ')}`}
            </Row>
          ))}
        </Rows>
      )}
    </div>
  );
}
