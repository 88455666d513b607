/** What a link of ours is made of: `/messages/1?m=4` is the page `/messages/1`, at the message 4. */
export function target(address: string) {
  const { pathname, searchParams } = new URL(address, 'http://parvis');
  const search = Object.fromEntries(
    [...searchParams].map(([name, value]) => [name, /^\d{1,15}$/.test(value) ? Number(value) : value]),
  );
  return { to: pathname, search };
}
