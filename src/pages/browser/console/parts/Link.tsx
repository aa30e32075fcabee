import type { AnchorHTMLAttributes, MouseEvent } from 'react';
import { addressOf, go } from '../app/location.ts';

/** Leads to a path of the console without loading the page anew. */
export function Link({ to, ...others }: { to: string } & AnchorHTMLAttributes<HTMLAnchorElement>) {
  const follow = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0)
      return;
    event.preventDefault();
    go(to);
  };
  return <a href={addressOf(to)} onClick={follow} {...others} />;
}
