import { Copy } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../ui/IconButton';
import { Row, Rows } from '../../ui/Row';
import { Section } from '../../ui/SectionHead';
import { toast } from '../../ui/toasts';

const names = ['rss.xml', 'feed.json', 'panneaux.json', 'panneaux.txt'] as const;

/** Where an authority's site and panels read what was approved for the public. */
export function PublicFeeds({ slug }: { slug: string }) {
  const { t } = useTranslation();
  const words = {
    'rss.xml': t('organisations:feeds.rss'),
    'feed.json': t('organisations:feeds.json'),
    'panneaux.json': t('organisations:feeds.panels'),
    'panneaux.txt': t('organisations:feeds.lines'),
  };
  const copy = (address: string) =>
    void navigator.clipboard?.writeText(address).then(() => toast({ text: t('organisations:feeds.copied') }));
  return (
    <Section title={t('organisations:feeds.title')}>
      <p className="pv-lead">{t('organisations:feeds.lead')}</p>
      <Rows>
        {names.map((name) => {
          const address = `${location.origin}/flux/${slug}/${name}`;
          return (
            <Row
              key={name}
              title={words[name]}
              action={
                <IconButton
                  icon={Copy}
                  label={t('organisations:feeds.copy', { name: words[name] })}
                  onClick={() => copy(address)}
                />
              }
            >
              <a href={address}>{address}</a>
            </Row>
          );
        })}
      </Rows>
    </Section>
  );
}
