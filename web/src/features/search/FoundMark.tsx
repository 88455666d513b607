import { Folder } from 'lucide-react';
import { extensionOf, FileGlyph } from '../../ui/FileGlyph';
import { PersonAvatar } from '../../ui/PersonAvatar';
import type { Found } from './queries';
import type { ShownGroup } from './useKinds';

/** What it is, before its name: a page, a face, the icon of its kind. */
export function FoundMark({ found, kind }: { found: Found; kind: ShownGroup['kind'] }) {
  if (kind.look === 'file') {
    return extensionOf(found.title) ? (
      <FileGlyph name={found.title} />
    ) : (
      <Folder className="pv-icon" size={20} aria-hidden />
    );
  }
  if (kind.look === 'face') {
    const [givenName = '', ...familyName] = found.title.split(' ');
    const tone = 1 + (Number.parseInt(found.id.slice(-2), 16) % 6);
    return <PersonAvatar person={{ id: found.id, givenName, familyName: familyName.join(' '), tone }} />;
  }
  return <kind.icon className="pv-icon" size={20} aria-hidden />;
}
