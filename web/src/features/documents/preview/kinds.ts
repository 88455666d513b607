/** How a document can be shown in the page. */
export type PreviewKind =
  | 'pdf'
  | 'image'
  | 'text'
  | 'table'
  | 'workbook'
  | 'markdown'
  | 'audio'
  | 'video'
  | 'office'
  | 'mail'
  | 'listing'
  | 'redrawn'
  | 'glimpse';

const KINDS: Readonly<Record<string, PreviewKind>> = {
  'application/pdf': 'pdf',
  'image/png': 'image',
  'image/jpeg': 'image',
  'image/gif': 'image',
  'image/webp': 'image',
  'image/tiff': 'redrawn',
  'image/bmp': 'redrawn',
  'text/plain': 'text',
  'text/markdown': 'markdown',
  'text/csv': 'table',
  'text/tab-separated-values': 'table',
  'text/calendar': 'text',
  'text/vcard': 'text',
  'application/json': 'text',
  'application/xml': 'text',
  'message/rfc822': 'mail',
  'application/vnd.ms-outlook': 'mail',
  'application/zip': 'listing',
  'application/rtf': 'office',
  'application/msword': 'office',
  'application/vnd.ms-excel': 'office',
  'application/vnd.ms-powerpoint': 'office',
  'audio/mpeg': 'audio',
  'audio/mp4': 'audio',
  'audio/ogg': 'audio',
  'audio/wav': 'audio',
  'audio/flac': 'audio',
  'video/mp4': 'video',
  'video/webm': 'video',
  'video/ogg': 'video',
};

const WORKBOOK =
  /^application\/vnd\.(openxmlformats-officedocument\.spreadsheetml\.|oasis\.opendocument\.spreadsheet$|ms-excel\.sheet\.macroenabled)/;
const OFFICE = /^application\/vnd\.(openxmlformats-officedocument\.|oasis\.opendocument\.|ms-.*macroenabled)/;

export function kindOf({ mediaType }: { mediaType?: string | null }): PreviewKind {
  const type = mediaType ?? '';
  return KINDS[type] ?? (WORKBOOK.test(type) ? 'workbook' : OFFICE.test(type) ? 'office' : 'glimpse');
}

/** Whether the server can make a PDF of it. */
export const hasPages = (entry: { mediaType?: string | null }) => ['office', 'workbook'].includes(kindOf(entry));
