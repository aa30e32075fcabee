/** Stands for AWS Lambda's instances: each has one request at a time. */
import { startHost, type Host } from './host.ts';

export interface Instances {
  /** Gives the request to an instance that is free. Rejects when there is none. */
  invoke: Host['invoke'];
  end(): Promise<void>;
}

/** Starts so many instances. */
export async function startInstances(
  count: number,
  options: Parameters<typeof startHost>[0],
): Promise<Instances> {
  const hosts = await Promise.all(Array.from({ length: count }, () => startHost(options)));
  const free = [...hosts];
  return {
    invoke: async (event) => {
      const host = free.pop();
      if (!host) throw new Error('no instance is free');
      try {
        return await host.invoke(event);
      } finally {
        free.push(host);
      }
    },
    end: async () => {
      await Promise.all(hosts.map((host) => host.end()));
    },
  };
}
