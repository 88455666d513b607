import styles from './Calls.module.css';

type Part = { heading: string } | { items: string[] } | { text: string };

/** Text as it is typed: a line that begins with `# ` is a heading, lines that begin with `- ` are a list, the others are paragraphs. */
function partsOf(rules: string): Part[] {
  const parts: Part[] = [];
  for (const line of rules.split('\n').map((one) => one.trim())) {
    const last = parts.at(-1);
    if (line.startsWith('# ')) {
      parts.push({ heading: line.slice(2) });
    } else if (line.startsWith('- ')) {
      if (last && 'items' in last) {
        last.items.push(line.slice(2));
      } else {
        parts.push({ items: [line.slice(2)] });
      }
    } else if (line) {
      parts.push({ text: line });
    }
  }
  return parts;
}

export function Rules({ rules, level }: { rules: string; level: 'h3' | 'h4' }) {
  const Heading = level;
  return (
    <div className={styles.rules}>
      {partsOf(rules).map((part, at) => {
        const key = `${at}`;
        if ('heading' in part) {
          return <Heading key={key}>{part.heading}</Heading>;
        }
        if ('items' in part) {
          return (
            <ul key={key}>
              {part.items.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ul>
          );
        }
        return <p key={key}>{part.text}</p>;
      })}
    </div>
  );
}
