interface Device {
  browser?: string;
  system?: string;
  phone: boolean;
}

const browsers: readonly (readonly [string, RegExp])[] = [
  ['Edge', /Edg(e|A|iOS)?\//],
  ['Opera', /OPR\//],
  ['Firefox', /Firefox\/|FxiOS\//],
  ['Chrome', /Chrome\/|CriOS\//],
  ['Safari', /Safari\//],
];
const systems: readonly (readonly [string, RegExp])[] = [
  ['Android', /Android/],
  ['iPhone', /iPhone/],
  ['iPad', /iPad/],
  ['Windows', /Windows/],
  ['macOS', /Mac OS X|Macintosh/],
  ['Linux', /Linux|X11/],
];

/** What a browser says of itself, in words that a person knows their device by. */
export function deviceOf(userAgent?: string | null): Device {
  const find = (known: typeof browsers) => known.find(([, sign]) => sign.test(userAgent ?? ''))?.[0];
  return { browser: find(browsers), system: find(systems), phone: /Mobi|Android|iPhone/.test(userAgent ?? '') };
}
