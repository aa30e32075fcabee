import { useCallback, useEffect, useRef, useState } from 'react';
import { whoAmIQuery } from '../documents.generated.ts';
import { createAsk, type Ask } from '../gateway/ask.ts';
import { failureOfRejection, RequestFailed, type Failure } from '../gateway/failure.ts';
import type { Settings } from '../../loadSettings.ts';
import { Bones } from '../parts/Waiting.tsx';
import { Bar } from './Bar.tsx';
import { forgetAll } from '../drafts/drafts.ts';
import { Pages } from './Pages.tsx';
import { ownerOf, SessionContext, type Session } from './session.ts';
import { ExpiredToken, SignIn } from './SignIn.tsx';

/** Asks who the caller of a token is. Rejects with `RequestFailed`. */
async function openSession(ask: Ask): Promise<Session> {
  const { viewer } = await ask(whoAmIQuery, {});
  return { ask, viewer, owner: await ownerOf(viewer.subject) };
}

/** Shows the console: who signs in, the bar, and the page of the address. The token is kept in memory only. */
export function Console({ settings }: { settings: Settings }) {
  const { session, isExpired, isOpening, problem, signIn, again, stay, forget } =
    useSignIn(settings);
  const isRefused = problem?.code === 'Unauthenticated';
  const signInProps = {
    hint: settings.tokenHint,
    problem: problem?.message,
    onToken: signIn,
    onAgain: isRefused ? undefined : again,
  };
  if (!session) {
    return (
      <>
        <Bar />
        <main id="main" className="screen">
          {isOpening ? <Bones onAgain={again} /> : <SignIn {...signInProps} />}
        </main>
      </>
    );
  }
  return (
    <SessionContext value={session}>
      <Bar session={session} onForget={forget} />
      <Pages />
      {isExpired && <ExpiredToken {...signInProps} onClose={stay} />}
    </SessionContext>
  );
}

/** Signs in with a token: that of the settings at once, else one that a person pastes. */
function useSignIn({ token: given }: Settings) {
  const [session, setSession] = useState<Session>();
  const [problem, setProblem] = useState<Failure>();
  const tried = useRef(given);
  const [isExpired, setExpired] = useState(false);
  const [isOpening, setOpening] = useState(given !== undefined);
  const signIn = useCallback(async (token: string) => {
    tried.current = token;
    const ask = createAsk(token);
    try {
      const opened = await openSession(ask);
      setSession({ ...opened, ask: withExpiry(ask, () => setExpired(true)) });
      setExpired(false);
      setProblem(undefined);
    } catch (error) {
      setProblem(failureOfRejection(error));
    }
    setOpening(false);
  }, []);
  useEffect(() => {
    if (given !== undefined) void signIn(given);
  }, [given, signIn]);
  const forget = () => {
    if (session) forgetAll(session.owner);
    setSession(undefined);
  };
  const again = () => void (tried.current !== undefined && signIn(tried.current));
  const stay = () => setExpired(false);
  return { session, isExpired, isOpening, problem, signIn, again, stay, forget };
}

/** Tells when the gateway does not know the token any more. */
function withExpiry(ask: Ask, onExpired: () => void): Ask {
  return async (document, variables) => {
    try {
      return await ask(document, variables);
    } catch (error) {
      if (error instanceof RequestFailed && error.failure.code === 'Unauthenticated') onExpired();
      throw error;
    }
  };
}
