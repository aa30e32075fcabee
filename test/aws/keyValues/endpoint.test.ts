import { expect, test } from '@jest/globals';
import { keyValueEndpoint } from '../../../src/aws/keyValues/keyValueEndpoint.ts';

const arn = 'arn:aws:cloudfront::123456789012:key-value-store/54947df8-0e9e-4471-a2f9-9af509fb5889';

test.each([
  [undefined, 'https://123456789012.cloudfront-kvs.global.api.aws/'],
  ['https://kvs.example.com', 'https://123456789012.kvs.example.com/'],
  ['http://kvs.example.com:8080', 'http://123456789012.kvs.example.com:8080/'],
  ['http://127.0.0.1:4566', 'http://127.0.0.1:4566/'],
  ['http://[::1]:4566', 'http://[::1]:4566/'],
  ['http://localhost:4566', 'http://localhost:4566/'],
  ['http://kvs.localhost:4566', 'http://kvs.localhost:4566/'],
  ['http://notlocalhost:4566', 'http://123456789012.notlocalhost:4566/'],
])('with the endpoint %s the data plane is at %s', (own, url) => {
  expect(keyValueEndpoint(arn, own).href).toBe(url);
});

test.each([
  [arn.replace('aws:', 'aws-cn:')],
  [arn.replace('key-value-store', 'function')],
  [arn.replace('cloudfront', 's3')],
  ['some-name'],
])('%s has none', (other) => {
  expect(() => keyValueEndpoint(other, undefined)).toThrow('is no ARN of a key value store');
});
