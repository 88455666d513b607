import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../ui/Button';
import { Gate } from '../../ui/Gate';
import type { Asked } from './queries';

/** What became of what somebody asked; it changes by itself once somebody answers. */
export function Standing({ asked, invited }: { asked: Asked; invited?: boolean }) {
  const { t } = useTranslation();
  const { step, word, conversationId, conversationTitle: title, spaceName: space } = asked;
  if (step === 'IN') {
    return (
      <Gate
        title={t('doors:standing.in')}
        lead={t(invited ? 'doors:standing.invited' : 'doors:standing.inText', { title, space })}
      >
        <div className="pv-stack" role="status">
          {word && <p>{t('doors:standing.word', { words: word })}</p>}
          {invited ? (
            <ButtonLink to="/connexion">{t('doors:join.signIn')}</ButtonLink>
          ) : (
            conversationId && (
              <ButtonLink kind="filled" wide to="/messages/$conversation" params={{ conversation: conversationId }}>
                {t('doors:standing.go')}
              </ButtonLink>
            )
          )}
        </div>
      </Gate>
    );
  }
  if (step === 'REFUSED') {
    return (
      <Gate title={t('doors:standing.refused')} lead={t('doors:standing.refusedText', { title, space })}>
        <p role="status">{word ? t('doors:standing.word', { words: word }) : null}</p>
      </Gate>
    );
  }
  return (
    <Gate title={t('doors:standing.waiting')} lead={t('doors:standing.waitingText', { title, space })}>
      <p role="status">{t(invited ? 'doors:standing.byMail' : 'doors:standing.byBell')}</p>
    </Gate>
  );
}
