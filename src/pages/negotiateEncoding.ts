/** Holds the suffix of a stored file by its content coding in HTTP, in order of preference. */
export const fileSuffixes = { br: '.br', gzip: '.gz' } as const;

/** Names a content coding in which files are stored. */
export type Encoding = keyof typeof fileSuffixes;

/**
 * Chooses the content coding of an answer from `Accept-Encoding`. Gives undefined if the client accepts none of ours,
 * and so must get the plain bytes. Weights other than 0 are not compared, because either coding suits every client.
 * Source: RFC 9110, section 12.5.3.
 */
export function negotiateEncoding(acceptEncoding = ''): Encoding | undefined {
  const accepted = new Map(
    acceptEncoding.split(',').map((item) => {
      const [name = '', weight = 'q=1'] = item.split(';');
      return [name.trim().toLowerCase(), Number(weight.replace(/^\s*q=/i, '')) > 0];
    }),
  );
  const encodings = Object.keys(fileSuffixes) as Encoding[]; // keys of a constant
  return encodings.find((name) => accepted.get(name) ?? accepted.get('*') ?? false);
}
