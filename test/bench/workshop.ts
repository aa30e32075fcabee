/** Prepares what every part needs: the variants, laid out once, and an upstream. */
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { installRuntimeClient } from '../support/lambdaRuntime.ts';
import { progress } from './figures.ts';
import { startProcess } from './measure.ts';
import {
  installPeers,
  packageLambdas,
  prepare,
  temporaryFolder,
  type Prepared,
} from './prepare.ts';
import type { Variant } from './variants.ts';

export interface Workshop {
  folder: string;
  /** A CloudFront and an AWS STS that cost next to nothing. */
  stubUrl: string;
  /** AWS's own runtime client, installed at the first call. */
  runtimeClient(): Promise<string>;
  /** Lays out variants, each once. */
  layOut<Name extends string>(
    all: Record<Name, Variant>,
    names?: readonly Name[],
  ): Promise<Record<Name, Prepared>>;
  close(): Promise<void>;
}

export async function openWorkshop(): Promise<Workshop> {
  progress('Installing peers, packaging our Lambdas …');
  await Promise.all([installPeers(), packageLambdas()]);
  const { path: folder, remove } = await temporaryFolder();
  const stub = await startProcess(['test/bench/stub.ts']);
  let client: Promise<string> | undefined;
  const known = new Map<Variant, Promise<Prepared>>();
  const place = (index: number) => ({ root: join(folder, `${index}`), upstreamUrl: stub.line });
  return {
    folder,
    stubUrl: stub.line,
    runtimeClient: () => (client ??= installRuntimeClient(folder)),
    layOut: async (all, names = Object.keys(all) as never) => {
      // a record has no other keys
      const made: [string, Prepared][] = [];
      for (const name of names) {
        const variant = all[name];
        const prepared = known.get(variant) ?? prepare(variant, place(known.size));
        known.set(variant, prepared);
        progress(`Laying out ${name} …`);
        made.push([name, await prepared]);
      }
      return Object.fromEntries(made) as never; // one for each name
    },
    close: async () => {
      await ended(stub.child);
      await remove();
    },
  };
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill();
  });
}
