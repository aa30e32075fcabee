/**
 * Packages what is built, offline: for osls in .serverless, and for everybody else in dist/stack. Run by `npm run package`,
 * with the options of osls. Without an issuer and an audience it takes some that nobody can have.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { oslsEnvironment } from '../osls/oslsEnvironment.ts';
import { writeStack } from './writeStack.ts';

const given = process.argv.slice(2);
const env = oslsEnvironment({ SETTINGS: 'offline' });
const osls = spawn('osls', ['package', ...given], { stdio: 'inherit', env });
const [code] = await once(osls, 'exit');
if (code === 0) for (const file of await writeStack(given)) console.log(`dist/stack/${file}`);
else process.exitCode = 1;
