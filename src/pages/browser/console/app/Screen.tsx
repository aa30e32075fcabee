import { useEffect, useRef, type ReactNode } from 'react';

interface ScreenProps {
  /** Is the page's title in the browser's tab. */
  title: string;
  heading: ReactNode;
  lead?: ReactNode;
  beside?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

/** Frames a page: its title, its heading, which takes the focus when the page changes, and a sentence on what it is for. */
export function Screen({ title, heading, lead, beside, actions, children }: ScreenProps) {
  const screen = useRef<HTMLElement>(null);
  useEffect(() => {
    document.title = `${title}: Console, CloudFront Functions gateway`;
    scrollTo(0, 0);
    const h1 = screen.current?.querySelector('h1');
    if (h1 && isFirstDone) h1.focus();
    isFirstDone = true;
  }, [title]);
  return (
    <main id="main" className="screen" ref={screen}>
      <div className="head">
        {heading}
        {beside}
        <span className="grow" />
        {actions}
        {lead !== undefined && <p className="lead">{lead}</p>}
      </div>
      {children}
    </main>
  );
}

/** Is false until the first page has been shown, which leaves the focus where the browser puts it. */
let isFirstDone = false;
