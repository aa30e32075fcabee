import { useId, useState, type FormEvent } from 'react';
import { Button } from '../parts/Button.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { Note } from '../parts/Note.tsx';
import { Words } from '../parts/Words.tsx';

interface SignInProps {
  /** Says where people get a token. */
  hint: string;
  problem: string | undefined;
  /** Signs in with the token that could not be tried, if there is one. */
  onAgain?: (() => void) | undefined;
  onToken: (token: string) => Promise<void>;
}

/** Reduces a pasted text to the token alone. */
const tokenOf = (text: string) => text.trim().replace(/^(?:authorization:\s*)?bearer\s+/i, '');

/** Asks for a token, and says what becomes of it. */
export function SignIn(props: SignInProps) {
  return (
    <section className="sign-in panel">
      <h1>Sign in</h1>
      <p>
        Change the functions that CloudFront runs for your sites: with tests, a history and a way
        back.
      </p>
      <TokenForm {...props} />
    </section>
  );
}

/** Asks for another token above the page, which stays as it is. */
export function ExpiredToken({ onClose, ...props }: SignInProps & { onClose: () => void }) {
  return (
    <Dialog title="Your token has expired. Paste a new one." onClose={onClose}>
      <p className="faint">Your draft is kept. Nothing is sent again by itself.</p>
      <TokenForm {...props} />
    </Dialog>
  );
}

function TokenForm({ hint, problem, onAgain, onToken }: SignInProps) {
  const id = useId();
  const [text, setText] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== '') void onToken(tokenOf(text));
  };
  return (
    <form className="stack" onSubmit={submit}>
      <label htmlFor={id}>Token</label>
      <span className="field">
        <input
          id={id}
          type="password"
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      </span>
      <p className="faint small">
        <Words text={hint} /> It is kept until this page is closed, nowhere else.
      </p>
      {problem !== undefined && (
        <Note tone="bad" actions={onAgain && <Button onClick={onAgain}>Try again</Button>}>
          <p>{problem}</p>
        </Note>
      )}
      <Button kind="primary" type="submit">
        Sign in
      </Button>
    </form>
  );
}
