import styles from './Trap.module.css';

interface TrapProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
}

/** A field that nobody sees or reaches: programs fill it in. */
export function Trap({ label, value, onChange }: TrapProps) {
  return (
    <div className={styles.trap} aria-hidden="true">
      <input
        type="text"
        name="website"
        tabIndex={-1}
        autoComplete="off"
        aria-label={label}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
