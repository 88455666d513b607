import { Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button';
import { ErrorNote } from '../../../ui/ErrorNote';
import { Poster } from '../../../ui/Poster';
import { useSlip } from './door';
import styles from './Public.module.css';

/** A sheet for who asked at the counter and has no address: the code that lets them follow. */
export function SlipPart({ caseId }: { caseId: string }) {
  const { t } = useTranslation();
  const slip = useSlip(caseId);
  const printed = slip.data;
  return (
    <>
      <div className="pv-actions">
        <Button icon={Printer} busy={slip.isPending} onClick={() => slip.mutate(undefined)}>
          {t('requests:slip.open')}
        </Button>
      </div>
      {slip.error && <ErrorNote error={slip.error} />}
      {printed && (
        <Poster
          organisation={printed.organisation}
          name={printed.name}
          under={t('requests:case.number', { name: printed.form, number: printed.number })}
          url={printed.link}
          words={{
            title: t('requests:slip.title'),
            lead: t('requests:slip.lead'),
            close: t('requests:door.poster.close'),
            print: t('requests:door.poster.print'),
            code: t('requests:slip.code', { number: printed.number }),
            how: t('requests:slip.how', { page: printed.page.replace(/^https?:\/\//, '') }),
            after: <b className={styles.typed}>{printed.code}</b>,
          }}
          foot={t('requests:slip.foot')}
          onClose={() => slip.reset()}
        />
      )}
    </>
  );
}
