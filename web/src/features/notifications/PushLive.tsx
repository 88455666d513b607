import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { api, read } from '../../api/client';
import { useLive } from '../../api/live';
import { subscription } from './push';

/** Once this browser may tell somebody: it goes where a notification leads, and takes away those that were read on another device. */
export function PushLive() {
  const { history, subscribe } = useRouter();
  useLive('activity', () => quietly(tidy()));
  useEffect(() => {
    const heard = ({ data, ports }: MessageEvent<{ open?: string } | undefined>) => {
      if (data?.open) {
        ports[0]?.postMessage(true);
        history.push(data.open);
      }
    };
    const seen = () => {
      if (document.visibilityState === 'visible') {
        quietly(tidy());
      }
    };
    navigator.serviceWorker.addEventListener('message', heard);
    document.addEventListener('visibilitychange', seen);
    const unsubscribe = subscribe('onResolved', seen);
    quietly(renew());
    seen();
    return () => {
      navigator.serviceWorker.removeEventListener('message', heard);
      document.removeEventListener('visibilitychange', seen);
      unsubscribe();
    };
  }, [history, subscribe]);
  return null;
}

/** Nobody waits for it, and it is done again with the next page. */
const quietly = (work: Promise<void>) => void work.catch(() => undefined);

/** Whoever signed in here again is told here again. */
async function renew(): Promise<void> {
  const made = await subscription();
  if (made) {
    await read(api.PUT('/api/profile/push-devices/renewal', { body: { endpoint: made.endpoint } }));
  }
}

/** What stands on this page, and what the bell says no more, needs no notification. */
async function tidy(): Promise<void> {
  const shown = (await (await navigator.serviceWorker.getRegistration())?.getNotifications()) ?? [];
  for (const one of shown) {
    if (one.tag === location.pathname) {
      one.close();
    }
  }
  const meant = shown.filter(({ tag, data }) => tag !== location.pathname && data?.meant);
  if (meant.length === 0) {
    return;
  }
  const { items, next } = await read(api.GET('/api/notices'));
  const unread = items.filter(({ readAt }) => !readAt);
  if (next && unread.length === items.length) {
    return; // There may be more of them.
  }
  const open = new Set(unread.map(({ address }) => address.split('?')[0]));
  for (const one of meant) {
    if (!open.has(one.tag)) {
      one.close();
    }
  }
}
