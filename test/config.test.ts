import { expect, test } from '@jest/globals';
import { gatewayConfig, localConfig } from '../src/config.ts';

test('what is not set has its documented value', () => {
  expect(gatewayConfig({})).toEqual({ introspection: false });
  expect(localConfig({ PORT: '' })).toEqual({
    port: 4000,
    emulatorPort: 4566,
    emulatorState: undefined,
  });
});

test.each(['-1', '65536', '1.5', '0x10', ' 80', 'http'])('%j is no port', (EMULATOR_PORT) => {
  expect(() => localConfig({ EMULATOR_PORT })).toThrow(/^EMULATOR_PORT must be/);
});

test('a flag is true or false and nothing else', () => {
  expect(gatewayConfig({ INTROSPECTION: 'true' })).toEqual({ introspection: true });
  expect(() => gatewayConfig({ INTROSPECTION: 'yes' })).toThrow(
    /^INTROSPECTION must be true or false/,
  );
});
