import { useQuery, useQueryClient } from '@tanstack/react-query';
import { BadgeCheck, Stamp } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLive } from '../../api/live';
import { Button } from '../../ui/Button';
import { DateText } from '../../ui/DateText';
import type { ShownDocument } from '../../ui/DocumentParts';
import styles from './ApprovalPart.module.css';
import { AskDialog } from './AskDialog';
import { CircuitPart } from './CircuitPart';
import { type Approval, approvalQuery, certificateHref } from './queries';

/** The approval of a document: what is asked of me, and where it stands. */
export function ApprovalState({ id, name, version }: ShownDocument) {
  const queries = useQueryClient();
  const query = approvalQuery(id);
  const { data } = useQuery(query);
  useLive('approvals', () => void queries.invalidateQueries({ queryKey: query.queryKey }));
  return (
    data && (
      <>
        {data.circuit && <CircuitPart id={id} name={name} circuit={data.circuit} />}
        <Approved id={id} approved={data.approved} version={version} />
      </>
    )
  );
}

/** Asking for one. */
export function ApprovalPart({ id, name, version, can }: ShownDocument) {
  const { t } = useTranslation();
  const { data } = useQuery(approvalQuery(id));
  const [asking, setAsking] = useState(false);
  return (
    <>
      {data && !data.circuit && can.includes('CHANGE') && (
        <div className={styles.quiet}>
          <Button kind="quiet" icon={Stamp} onClick={() => setAsking(true)}>
            {t('approvals:ask.open')}
          </Button>
        </div>
      )}
      {asking && (
        <AskDialog id={id} name={name} version={version} may={can.includes('SHARE')} onClose={() => setAsking(false)} />
      )}
    </>
  );
}

/** "Version 3 validée par Claire Demangeot et Odile Thiriet, le 6 nov." */
function Approved({ id, approved, version }: { id: string; approved: Approval['approved']; version: number }) {
  const { t, i18n } = useTranslation();
  const latest = approved.find((one) => one.version <= version);
  if (!latest) {
    return null;
  }
  const names = new Intl.ListFormat(i18n.language).format(latest.by.map((person) => person.name));
  return (
    <p className={styles.approved}>
      <BadgeCheck className="pv-icon" size={18} aria-hidden />
      <span>
        {t('approvals:approved', { number: latest.version, names })} <DateText at={latest.at} />.{' '}
        <a href={certificateHref(id, latest.version)} download>
          {t('approvals:certificate')}
        </a>
      </span>
    </p>
  );
}
