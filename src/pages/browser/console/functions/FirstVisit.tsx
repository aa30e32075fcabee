import { useState } from 'react';
import { useSession } from '../app/session.ts';
import { keepChoice, readChoice } from '../drafts/drafts.ts';
import { Button } from '../parts/Button.tsx';

const sentences = [
  'Open a function and change it. Your draft stays in this browser.',
  'Run its tests against the draft. Nothing is written yet.',
  'Deploy. It is checked, saved, tested and published, or stops and says why.',
];

/** Says in three sentences how a change goes, until it has been read. */
export function FirstVisit() {
  const { owner } = useSession();
  const [isRead, setRead] = useState(() => readChoice(owner, 'strip') === 'read');
  if (isRead) return null;
  const dismiss = () => {
    keepChoice(owner, 'strip', 'read');
    setRead(true);
  };
  return (
    <section className="first" aria-label="How a change goes">
      <ol>
        {sentences.map((sentence, index) => (
          <li key={sentence}>
            <b aria-hidden="true">{index + 1}</b>
            {sentence}
          </li>
        ))}
      </ol>
      <Button kind="quiet" onClick={dismiss}>
        Got it
      </Button>
    </section>
  );
}
