import { keep, kept } from '../../../api/kept';
import type { Recording } from './recorder';

interface Kept {
  data: string;
  type: string;
  seconds: number;
  extension: string;
}

const nameOf = (place: string) => `voice.${place}`;

/** What is to be kept of each place: reading a recording takes a moment, in which it may leave. */
const latest = new Map<string, Recording>();

/** A recording that did not leave yet, kept on the device like what one types, as far as the device has room. */
export async function keepRecording(me: string, place: string, recording: Recording): Promise<void> {
  const { blob, seconds, extension } = recording;
  latest.set(place, recording);
  const address = await new Promise<string>((read, failed) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => read(String(reader.result)));
    reader.addEventListener('error', () => failed(reader.error));
    reader.readAsDataURL(blob);
  });
  if (latest.get(place) === recording) {
    const left: Kept = { data: address.slice(address.indexOf(',') + 1), type: blob.type, seconds, extension };
    keep(me, nameOf(place), left);
  }
}

export function forgetRecording(me: string, place: string): void {
  latest.delete(place);
  keep(me, nameOf(place), undefined);
}

export function keptRecording(me: string, place: string): Recording | undefined {
  const left = kept<Kept>(me, nameOf(place));
  if (!left) {
    return undefined;
  }
  const bytes = Uint8Array.from(atob(left.data), (letter) => letter.charCodeAt(0));
  return { blob: new Blob([bytes], { type: left.type }), seconds: left.seconds, extension: left.extension };
}
