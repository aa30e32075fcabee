/** `npm run emulator`: the embedded CloudFront alone. */
import { createEmulator } from './index.ts';

const text = process.env['EMULATOR_PORT'] ?? '4566';
const emulator = await createEmulator({
  port: Number(text),
  onAnswer: ({ action, method, path, status }) =>
    console.log(`${status} ${action ?? 'not emulated'} ${method} ${path}`),
});
console.log(`CloudFront emulator ready ${emulator.url}`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void emulator.close());
}
