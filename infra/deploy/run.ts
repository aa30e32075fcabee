import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { promisify } from 'node:util';
import { oslsEnvironment } from '../osls/oslsEnvironment.ts';

const env = oslsEnvironment();

/** Runs a command, whose output is seen. Rejects when it fails. */
export async function run(command: string, given: readonly string[]): Promise<void> {
  const [code] = await once(spawn(command, given, { stdio: 'inherit', env }), 'exit');
  if (code !== 0) throw new Error(`${command} ${given[0]} ended with ${code}`);
}

/** Runs a command, and gives what it prints. Rejects, with that, when it fails. */
export async function runAndRead(command: string, given: readonly string[]): Promise<string> {
  try {
    return (await promisify(execFile)(command, given, { env })).stdout;
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string }; // of execFile
    throw new Error(`${command} ${given[0]} failed\n${stdout}${stderr}`, { cause: error });
  }
}
