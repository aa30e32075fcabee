import { createContext, useContext } from 'react';
import type { Ask } from '../gateway/ask.ts';
import type { Viewer } from './rights.ts';

/** Holds who uses the console, and how the gateway is asked for them. */
export interface Session {
  ask: Ask;
  viewer: Viewer;
  /** Stands for the caller's subject in the names of what the browser keeps. */
  owner: string;
}

export const SessionContext = createContext<Session | undefined>(undefined);

/** Gives the session. Throws outside of one. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('there is no session');
  return session;
}

/** Gives what stands for a subject: the first 16 hexadecimal digits of its SHA-256 hash. */
export async function ownerOf(subject: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(subject));
  return [...new Uint8Array(digest).slice(0, 8)]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}
