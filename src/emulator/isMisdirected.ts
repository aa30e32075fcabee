import type { IncomingMessage } from 'node:http';

/** Matches the names and addresses of this machine (RFC 6761 section 6.3, RFC 1122 section 3.2.1.3). */
const loopback =
  /^(?:(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)*localhost|127(?:\.(?:\d|[1-9]\d|1\d\d|2[0-4]\d|25[0-5])){3}|\[::1\])$/i;

/**
 * Tells whether a request is for another host than this machine and `furtherNames` (lower case), with any port, and so
 * is to be answered with 421 (RFC 9110 section 15.5.20). A browser sends such a request for a page of another site whose
 * name points here (DNS rebinding). No Host and more than one count as another host.
 */
export function isMisdirected(
  { headersDistinct, url = '' }: Pick<IncomingMessage, 'headersDistinct' | 'url'>,
  furtherNames: readonly string[] = [],
): boolean {
  const hosts = headersDistinct['host'] ?? [];
  // A target may name a host too, which then counts instead of the header's (RFC 9112 section 3.2.2).
  const [, ofTarget] = /^[a-z][a-z\d+.-]*:\/\/([^/?#]*)/i.exec(url) ?? [];
  const named = ofTarget === undefined ? hosts : [...hosts, ofTarget];
  return hosts.length !== 1 || named.some((host) => !isAllowed(host, furtherNames));
}

function isAllowed(host: string, furtherNames: readonly string[]): boolean {
  const name = host.replace(/:\d{1,5}$/, '');
  return loopback.test(name) || (name !== '' && furtherNames.includes(name.toLowerCase()));
}
