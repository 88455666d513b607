import type { View } from '../../api/client';

/** What keeps this browser from telling somebody anything while Parvis is closed. */
export type Obstacle = 'apple' | 'browser' | 'refused';

export function obstacle(): Obstacle | undefined {
  if (!('serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window)) {
    const { userAgent, maxTouchPoints } = navigator;
    const apple = /iPhone|iPad/.test(userAgent) || (userAgent.includes('Macintosh') && maxTouchPoints > 1);
    return apple ? 'apple' : 'browser';
  }
  return Notification.permission === 'denied' ? 'refused' : undefined;
}

/** Why nothing came of it: the person did not allow it, or the browser cannot reach its push service. */
export class NotSubscribed extends Error {
  readonly why: 'refused' | 'unanswered' | 'unreachable';

  constructor(why: 'refused' | 'unanswered' | 'unreachable') {
    super(why);
    this.why = why;
  }
}

/** Asks the person, then the browser, for an address to be told at. */
export async function subscribe(publicKey: string): Promise<View['RegisterDevice']> {
  const answer = await Notification.requestPermission();
  if (answer !== 'granted') {
    throw new NotSubscribed(answer === 'denied' ? 'refused' : 'unanswered');
  }
  await navigator.serviceWorker.register('/service-worker.js');
  const { pushManager } = await navigator.serviceWorker.ready;
  const key = bytes(publicKey);
  // One that another installation asked for at this address hears nothing of ours.
  const before = await pushManager.getSubscription();
  if (before && !same(before.options.applicationServerKey, key)) {
    await before.unsubscribe();
  }
  try {
    return described(await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key }));
  } catch {
    throw new NotSubscribed('unreachable');
  }
}

export async function subscription(): Promise<PushSubscription | null | undefined> {
  return (await navigator.serviceWorker.getRegistration())?.pushManager.getSubscription();
}

function described(made: PushSubscription): View['RegisterDevice'] {
  const { endpoint, keys } = made.toJSON();
  return { endpoint: endpoint ?? '', p256dh: keys?.p256dh ?? '', auth: keys?.auth ?? '' };
}

function bytes(base64url: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64url.replace(/-/g, '+').replace(/_/g, '/'));
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

function same(one: ArrayBuffer | null, other: Uint8Array): boolean {
  const bytesOfOne = new Uint8Array(one ?? new ArrayBuffer(0));
  return bytesOfOne.length === other.length && bytesOfOne.every((byte, place) => byte === other[place]);
}
