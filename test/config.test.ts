import { expect, test } from '@jest/globals';
import { gatewayConfig, localConfig, pagesConfig } from '../src/config.ts';

test('what is not set has its documented value', () => {
  expect(gatewayConfig({ OPERATOR_ROLE_ARN: 'none' })).toEqual({
    introspection: false,
    operatorRoleArn: undefined,
    subjectClaim: 'sub',
    historyTable: undefined,
    historyUntilMs: 390_000,
    groupsClaim: 'groups',
    accessFile: undefined,
    basePath: '',
    functionName: undefined,
  });
  expect(localConfig({ PORT: '' })).toEqual({
    port: 4000,
    emulatorPort: 4566,
    basePath: '',
    emulatorState: undefined,
    emulatorHosts: [],
  });
});

test('EMULATOR_HOSTS is a list of names without ports', () => {
  const { emulatorHosts } = localConfig({ EMULATOR_HOSTS: 'emulator, other.example' });
  expect(emulatorHosts).toEqual(['emulator', 'other.example']);
  expect(() => localConfig({ EMULATOR_HOSTS: 'emulator:4566' })).toThrow(/^EMULATOR_HOSTS must be/);
});

test.each(['-1', '65536', '1.5', '0x10', ' 80', 'http'])('%j is no port', (EMULATOR_PORT) => {
  expect(() => localConfig({ EMULATOR_PORT })).toThrow(/^EMULATOR_PORT must be/);
});

test('a flag is true or false and nothing else', () => {
  const role = { OPERATOR_ROLE_ARN: 'none' };
  expect(gatewayConfig({ ...role, INTROSPECTION: 'true' })).toMatchObject({ introspection: true });
  expect(() => gatewayConfig({ ...role, INTROSPECTION: 'yes' })).toThrow(
    /^INTROSPECTION must be true or false/,
  );
});

test.each([
  '',
  'None',
  'operator',
  'arn:aws:iam::1:role/operator',
  'arn:aws:iam::123456789012:user/x',
])('the operator role must be told: %j does not', (OPERATOR_ROLE_ARN) => {
  expect(() => gatewayConfig({ OPERATOR_ROLE_ARN })).toThrow(/^OPERATOR_ROLE_ARN must be/);
});

test.each([
  'functions',
  '/',
  '/a/',
  '//a',
  '/a//b',
  '/../b',
  '/a b',
  '/a?b',
  'https://a.example/b',
])('%j is no base path', (BASE_PATH) => {
  expect(() => gatewayConfig({ OPERATOR_ROLE_ARN: 'none', BASE_PATH })).toThrow(/^BASE_PATH must/);
  expect(() => pagesConfig({ BASE_PATH })).toThrow(/^BASE_PATH must/);
});
