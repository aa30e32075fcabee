/** Describes a page of a list, as the contract's connections have it. */
interface Page<Item> {
  nodes: readonly Item[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** Tells how many items of a list have been read so far. */
export type Tell = (count: number) => void;

/** Reads all pages of a list, one after the other, and tells how far it is. */
export async function readPages<Item>(
  readPage: (after: string | null) => Promise<Page<Item> | null | undefined>,
  tell: Tell = () => undefined,
): Promise<Item[]> {
  const all: Item[] = [];
  let after: string | null = null;
  do {
    const page: Page<Item> | null | undefined = await readPage(after);
    all.push(...(page?.nodes ?? []));
    after = page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    tell(all.length);
  } while (after !== null);
  return all;
}
