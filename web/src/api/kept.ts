/**
 * What a person wrote and the server does not have yet, kept on this device: it outlives a reload and a cut line, and is wiped at
 * sign-out. Each person has their own; whoever signs in next wipes the others'.
 */
const PREFIX = 'parvis.kept.';

export function kept<T>(person: string, name: string): T | undefined {
  try {
    const text = localStorage.getItem(`${PREFIX}${person}.${name}`);
    return text === null ? undefined : (JSON.parse(text) as T);
  } catch {
    return undefined;
  }
}

/** False where the device keeps nothing: it is full, or the browser was told so. */
export function keep(person: string, name: string, value: unknown): boolean {
  try {
    const key = `${PREFIX}${person}.${name}`;
    if (value === undefined) {
      localStorage.removeItem(key);
    } else {
      localStorage.setItem(key, JSON.stringify(value));
    }
    return true;
  } catch {
    return false;
  }
}

/** The key of the browser's `storage` event, as told to other tabs. */
export function isKept(key: string | null, person: string, name: string): boolean {
  return key === `${PREFIX}${person}.${name}`;
}

export function forgetKept(except?: string): void {
  try {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith(PREFIX) && !(except && key.startsWith(`${PREFIX}${except}.`))) {
        localStorage.removeItem(key);
      }
    }
  } catch {
    // A browser without storage kept nothing.
  }
}
