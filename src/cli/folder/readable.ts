import type { Finding } from '../terminal/finding.ts';

/** Words why the system does not let a file be read. Source: Node.js, "Common system errors". */
const reasons: Readonly<Record<string, string>> = {
  EACCES: 'it may not be read by you',
  EISDIR: 'it is a folder, and should be a file',
  ELOOP: 'it is a link to itself',
  ENOENT: 'it is not there, or links to a file that is not there',
  ENOTDIR: 'it is a file, and should be a folder',
  EPERM: 'it may not be read by you',
};

/** Waits for a file or folder to be read. Gives a finding when the system refuses: rule `missing` or `unreadable`. */
export async function readable<Content>(
  file: string,
  read: Promise<Content>,
): Promise<{ content: Content } | Finding> {
  try {
    return { content: await read };
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    const code = String(error.code);
    const rule = code === 'ENOENT' ? 'missing' : 'unreadable';
    return { file, severity: 'error', rule, message: reasons[code] ?? error.message };
  }
}
