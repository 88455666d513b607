import { readFileSync } from 'node:fs';

/// What a command was told: `--name value`, each known by its default. `--help` prints the comment at the head of the command's file.
export function options(file, defaults) {
  const told = { ...defaults };
  const words = process.argv.slice(2);
  while (words.length > 0) {
    const word = words.shift();
    const name = word.replace(/^--/, '').replace(/-(.)/g, (_, letter) => letter.toUpperCase());
    if (word === '--help' || !(name in defaults)) {
      const said = readFileSync(new URL(file), 'utf8').split('\n').slice(1);
      console.log(said.slice(0, said.findIndex((line) => !line.startsWith('//'))).map((line) => line.slice(3)).join('\n'));
      process.exit(word === '--help' ? 0 : 2);
    }
    const known = defaults[name];
    told[name] = typeof known === 'boolean' ? true : typeof known === 'number' ? Number(words.shift()) : words.shift();
  }
  return told;
}
