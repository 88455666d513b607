/** Why nothing can be recorded. */
export type Refusal =
  /** The address is no `https:`: browsers keep the microphone from it. */
  | 'insecure'
  /** The browser records nothing. */
  | 'unable'
  /** The person, or their device, said no. */
  | 'denied'
  | 'absent'
  /** Another program holds it. */
  | 'busy';

export class MicrophoneRefused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal);
  }
}

export interface Recording {
  blob: Blob;
  seconds: number;
  /** Of the file: `m4a`. */
  extension: string;
}

/** Seconds that a recording lasts at most. */
export const LONGEST = 300;

/** Enough for a voice, a megabyte for five minutes. */
const BITS = 32_000;

/** What every browser plays comes first. */
const KINDS = [
  { type: 'audio/mp4;codecs=mp4a.40.2', extension: 'm4a' },
  { type: 'audio/webm;codecs=opus', extension: 'webm' },
  { type: 'audio/ogg;codecs=opus', extension: 'ogg' },
  { type: 'audio/mp4', extension: 'm4a' },
];

const REFUSALS: Record<string, Refusal> = {
  NotAllowedError: 'denied',
  SecurityError: 'denied',
  NotFoundError: 'absent',
  OverconstrainedError: 'absent',
  NotReadableError: 'busy',
  AbortError: 'busy',
};

/** A recording that goes on: how long it lasts and how loud it is can be asked at any moment. */
export class Recorder {
  readonly #stream: MediaStream;
  readonly #media: MediaRecorder;
  readonly #extension: string;
  readonly #sound: AudioContext;
  readonly #ear: AnalyserNode;
  readonly #parts: Blob[] = [];
  #before = 0;
  #since: number | undefined = performance.now();
  /** Whole, whoever stopped it: the person, the limit, or a telephone call that took the microphone away. */
  readonly recorded: Promise<Recording>;

  private constructor(stream: MediaStream, kind: (typeof KINDS)[number]) {
    this.#stream = stream;
    this.#extension = kind.extension;
    this.#media = new MediaRecorder(stream, { mimeType: kind.type, audioBitsPerSecond: BITS });
    this.#sound = new AudioContext();
    this.#ear = this.#sound.createAnalyser();
    this.#ear.fftSize = 512;
    this.#sound.createMediaStreamSource(stream).connect(this.#ear);
    this.recorded = new Promise((done) => {
      this.#media.addEventListener('stop', () => done(this.#whole()));
    });
    this.#media.addEventListener('dataavailable', ({ data }) => this.#parts.push(data));
    this.#media.start(1_000);
  }

  /** Asks for the microphone, then records. */
  static async start(): Promise<Recorder> {
    const kind = KINDS.find(({ type }) => globalThis.MediaRecorder?.isTypeSupported(type));
    if (!window.isSecureContext) {
      throw new MicrophoneRefused('insecure');
    }
    if (!kind || !navigator.mediaDevices) {
      throw new MicrophoneRefused('unable');
    }
    try {
      const stream = await navigator.mediaDevices.getUserMedia({
        audio: { channelCount: 1, echoCancellation: true, noiseSuppression: true },
      });
      return new Recorder(stream, kind);
    } catch (error) {
      throw new MicrophoneRefused((error instanceof DOMException && REFUSALS[error.name]) || 'unable');
    }
  }

  get seconds(): number {
    return (this.#before + (this.#since === undefined ? 0 : performance.now() - this.#since)) / 1_000;
  }

  /** 0 for silence, 1 for as loud as it gets. */
  get level(): number {
    const waves = new Uint8Array(this.#ear.fftSize);
    this.#ear.getByteTimeDomainData(waves);
    const strength = Math.sqrt(waves.reduce((sum, wave) => sum + (wave - 128) ** 2, 0) / waves.length) / 128;
    return this.#since === undefined ? 0 : Math.min(1, strength * 4);
  }

  pause(): void {
    this.#count();
    this.#media.pause();
  }

  resume(): void {
    this.#since = performance.now();
    this.#media.resume();
  }

  /** Once more changes nothing. */
  stop(): void {
    this.#count();
    if (this.#media.state !== 'inactive') {
      this.#media.stop();
    }
  }

  #count(): void {
    this.#before += this.#since === undefined ? 0 : performance.now() - this.#since;
    this.#since = undefined;
  }

  #whole(): Recording {
    this.#count();
    for (const track of this.#stream.getTracks()) {
      track.stop();
    }
    void this.#sound.close();
    const type = this.#media.mimeType.split(';')[0];
    return { blob: new Blob(this.#parts, { type }), seconds: this.seconds, extension: this.#extension };
  }
}
