import { useMutation } from '@tanstack/react-query';
import { MailCheck, MailSearch } from 'lucide-react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Button } from './Button';
import { ErrorNote } from './ErrorNote';
import { TextField } from './Field';
import styles from './LostLink.module.css';
import { Note } from './Note';
import { Trap } from './Trap';

interface LostLinkProps {
  words: {
    lead: string;
    open: string;
    title: string;
    email: string;
    hint: string;
    trap: string;
    send: string;
    sent: (email: string) => string;
  };
  onAsk: (email: string, website: string) => Promise<void>;
}

/** Who lost the mail with their link has it sent again; the answer is the same whether an address is known or not. */
export function LostLink({ words, onAsk }: LostLinkProps) {
  const [asked, setAsked] = useState(false);
  const [email, setEmail] = useState('');
  const [website, setWebsite] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const ask = useMutation({ mutationFn: () => onAsk(email, website) });
  useEffect(() => {
    if (asked) {
      field.current?.focus();
    }
  }, [asked]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!ask.isPending) {
      ask.mutate();
    }
  };
  if (ask.isSuccess) {
    return (
      <div role="status">
        <Note icon={MailCheck}>{words.sent(email)}</Note>
      </div>
    );
  }
  if (!asked) {
    return (
      <div className="pv-stack">
        <p>{words.lead}</p>
        <div className="pv-actions">
          <Button icon={MailSearch} onClick={() => setAsked(true)}>
            {words.open}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <form className={styles.enter} onSubmit={submit} aria-labelledby="lost">
      <h2 id="lost" className={styles.part}>
        {words.title}
      </h2>
      <TextField
        ref={field}
        type="email"
        label={words.email}
        hint={words.hint}
        autoComplete="email"
        maxLength={254}
        required
        value={email}
        onChange={(event) => setEmail(event.target.value)}
      />
      <Trap label={words.trap} value={website} onChange={setWebsite} />
      {ask.error && <ErrorNote error={ask.error} />}
      <div className="pv-actions">
        <Button type="submit" busy={ask.isPending}>
          {words.send}
        </Button>
      </div>
    </form>
  );
}
