import { Outlet } from '@tanstack/react-router';
import { SkipLink } from '../ui/SkipLink';
import { Toaster } from '../ui/Toaster';

export function Root() {
  return (
    <>
      <SkipLink />
      <Outlet />
      <Toaster />
    </>
  );
}
