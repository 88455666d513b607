/** How a document can be shown in the page. */
export type PreviewKind = 'pdf' | 'image' | 'text' | 'audio' | 'video' | 'glimpse';

const IMAGES = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);
const TEXTS = new Set([
  'text/plain',
  'text/markdown',
  'text/csv',
  'text/calendar',
  'text/vcard',
  'application/json',
  'application/xml',
  'message/rfc822',
]);
const SOUNDS = new Set(['audio/mpeg', 'audio/mp4', 'audio/ogg', 'audio/wav', 'audio/flac']);
const FILMS = new Set(['video/mp4', 'video/webm', 'video/ogg']);

export function kindOf({ mediaType }: { mediaType?: string | null }): PreviewKind {
  const type = mediaType ?? '';
  if (type === 'application/pdf') {
    return 'pdf';
  }
  if (IMAGES.has(type)) {
    return 'image';
  }
  if (TEXTS.has(type)) {
    return 'text';
  }
  if (SOUNDS.has(type)) {
    return 'audio';
  }
  return FILMS.has(type) ? 'video' : 'glimpse';
}
