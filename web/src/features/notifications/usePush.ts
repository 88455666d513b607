import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, read } from '../../api/client';
import { deviceOf } from '../../api/device';
import { toast } from '../../ui/toasts';
import { subscribe, subscription } from './push';
import { type Device, pushQuery } from './queries';

/** This browser tells me from now on. */
export function useTurnOn() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (publicKey: string) =>
      read(api.PUT('/api/profile/push-devices', { body: await subscribe(publicKey) })),
    onSuccess: (devices) => {
      queries.setQueryData(pushQuery.queryKey, devices);
      toast({ text: t('notifications:push.on') });
    },
  });
}

/** A device tells me no more. */
export function useTurnOff() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const name = useDeviceName();
  return useMutation({
    mutationFn: async (device: Device) => {
      if (device.here) {
        await (await subscription())?.unsubscribe();
      }
      await read(api.DELETE('/api/profile/push-devices/{deviceId}', { params: { path: { deviceId: device.id } } }));
    },
    onSuccess: (_nothing, device) => toast({ text: t('notifications:push.off', { name: name(device) }) }),
    onSettled: () => queries.invalidateQueries({ queryKey: pushQuery.queryKey }),
  });
}

export function useDeviceName() {
  const { t } = useTranslation();
  return ({ userAgent }: Device) => {
    const { browser, system } = deviceOf(userAgent);
    return t('notifications:push.device', {
      browser: browser ?? t('notifications:push.unknown'),
      system: system ?? t('notifications:push.unknown'),
    });
  };
}
