/** How a file is kept: its suffix, by the coding's name in HTTP. The first is preferred. */
export const suffixes = { br: '.br', gzip: '.gz' } as const;

export type Encoding = keyof typeof suffixes;

/**
 * The coding to answer with; undefined when the client takes none of ours and must get the plain bytes.
 * Source: RFC 9110, section 12.5.3. A weight other than 0 is not compared: both codings serve everybody well.
 */
export function encodingFor(acceptEncoding = ''): Encoding | undefined {
  const accepted = new Map(
    acceptEncoding.split(',').map((item) => {
      const [name = '', weight = 'q=1'] = item.split(';');
      return [name.trim().toLowerCase(), Number(weight.replace(/^\s*q=/i, '')) > 0];
    }),
  );
  const encodings = Object.keys(suffixes) as Encoding[]; // keys of a constant
  return encodings.find((name) => accepted.get(name) ?? accepted.get('*') ?? false);
}
