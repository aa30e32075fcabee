import {
  DescribeKeyValueStoreCommand,
  type DescribeKeyValueStoreCommandOutput,
} from '@aws-sdk/client-cloudfront';
import type { Context } from '../../context.ts';
import type { KeyValueStore } from '../../contract/schema.generated.ts';
import { call } from '../call.ts';
import type { StoreTarget } from '../errors.ts';
import { present } from '../functions/cloudFrontFunction.ts';
import { findErrors, type FindError, type OpenStore } from './findStore.ts';
import { toKeyValueStore } from './keyValueStore.ts';

/** Holds a store as the control plane knows it, with the ETag of its configuration, which is not that of its data. */
export interface DescribedStore {
  self: KeyValueStore;
  configurationETag: string;
}

/** Reads a store's configuration. Source: DescribeKeyValueStore, CloudFront API 2020-05-31. */
export function describeStore(
  store: OpenStore,
  target: StoreTarget,
  context: Context,
): Promise<DescribedStore | FindError> {
  return call(
    { ...target, action: 'cloudfront:DescribeKeyValueStore' },
    {
      expects: findErrors,
      command: () => new DescribeKeyValueStoreCommand({ Name: store.name }),
      read: ({ KeyValueStore: found, ETag }: DescribeKeyValueStoreCommandOutput) => ({
        self: toKeyValueStore(found),
        configurationETag: present(ETag),
      }),
    },
    { ...context, cloudFront: store.cloudFront },
  );
}
