import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose';

/** Says in one line why a key file cannot be used, and how to mend that. */
export class KeyFileError extends Error {}

/** Holds a private RSA key with its id. */
export type SigningKey = JWK & { kid: string };

const localFolder = fileURLToPath(new URL('../../.local/', import.meta.url));

/** Reads the private key (RS256) that signs tokens on this machine, or makes it. Throws `KeyFileError`. */
export async function developmentKey(folder = localFolder): Promise<SigningKey> {
  const file = `${folder.replace(/\/$/, '')}/key.json`;
  const text = (await read(file)) ?? (await create(folder, file));
  try {
    const key = JSON.parse(text) as JWK; // importJWK looks at it more closely
    const { kid, kty, d } = key;
    if (!kid || kty !== 'RSA' || !d) throw new TypeError('no private RSA key with an id');
    await importJWK(key, 'RS256');
    return { ...key, kid };
  } catch {
    throw new KeyFileError(
      `${file} is damaged or no development key. Delete it: the next start makes another.`,
    );
  }
}

async function read(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException; // what Node's readFile throws
    if (code === 'ENOENT') return undefined;
    throw new KeyFileError(
      `${file} could not be read (${code}). Make it readable, or delete it: the next start makes another.`,
    );
  }
}

/** Makes a private key (RS256), which is kept nowhere. */
export async function createKey(): Promise<SigningKey> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const jwk = await exportJWK(privateKey);
  return { ...jwk, kid: await calculateJwkThumbprint(jwk), alg: 'RS256', use: 'sig' };
}

/** Makes a key file. Two processes that do so at once end with one key: a link never replaces a file, unlike a rename. */
async function create(folder: string, file: string): Promise<string> {
  const key = await createKey();
  const draft = `${file}.${randomUUID()}`;
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(draft, JSON.stringify(key), { mode: 0o600 });
    await link(draft, file).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
    return await readFile(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException; // what Node's file functions throw
    throw new KeyFileError(`${file} could not be written (${code}). Make its folder writable.`);
  } finally {
    await rm(draft, { force: true });
  }
}
