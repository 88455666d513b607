/** A voice message: a document that was recorded, and how many seconds it lasts, both in its address: `/d/0199…?vocal=42`. */
export interface Voice {
  documentId: string;
  seconds: number;
}

const ADDRESS = /^\/d\/([0-9a-f-]{36})\?vocal=([1-9]\d{0,3})$/;

export function voiceOf(address: string): Voice | undefined {
  const [, documentId, seconds] = ADDRESS.exec(address) ?? [];
  return documentId ? { documentId, seconds: Number(seconds) } : undefined;
}

const isVoice = (line: string) => voiceOf(line.trim()) !== undefined;

/** What is written of a message: the lines that only give a voice are heard instead. */
export function writtenOf(body: string): string {
  return body.includes('?vocal=')
    ? body
        .split('\n')
        .filter((line) => !isVoice(line))
        .join('\n')
        .trim()
    : body;
}

/** Other words beside the same voices. */
export function written(body: string, words: string): string {
  return [words.trim(), ...body.split('\n').filter(isVoice)].filter((part) => part !== '').join('\n');
}

/** What carries a voice: a line for who cannot listen, then its address. */
export function spoken(documentId: string, seconds: number, words = ''): string {
  return written(`/d/${documentId}?vocal=${Math.max(1, Math.round(seconds))}`, words);
}

/** "1:07", as a player shows it. */
export function clockOf(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
