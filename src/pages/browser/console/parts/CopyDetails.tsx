import { useState } from 'react';
import type { Failure } from '../gateway/failure.ts';
import { Button } from './Button.tsx';

/** Copies what those who help need to know. */
export function CopyDetails({ failure }: { failure: Failure }) {
  const [isCopied, setCopied] = useState(false);
  const { code, message, requestId = 'unknown', at, action } = failure;
  const lines = [`code: ${code}`, `message: ${message}`, `request: ${requestId}`, `time: ${at}`];
  if (action !== undefined) lines.push(`action: ${action}`);
  const copy = async () => {
    await navigator.clipboard.writeText(lines.join('\n'));
    setCopied(true);
  };
  return (
    <Button kind="quiet" onClick={() => void copy()}>
      {isCopied ? 'Copied' : 'Copy details'}
    </Button>
  );
}
