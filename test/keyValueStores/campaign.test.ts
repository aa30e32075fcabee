import { env } from 'node:process';
import { expect, test } from '@jest/globals';
import { accountOfStack } from '../../src/local/account.ts';
import { startEmulator } from '../support/emulator.ts';
import { runCampaign } from './campaign.ts';

/** `npm run soak:syncs` sets both. */
const first = Number(env['SEED'] ?? 1);
const campaigns = Number(env['CAMPAIGNS'] ?? 1);

const rates = { faults: 0.06, rivals: 0.01, kills: 0.02 };

test.each(Array.from({ length: campaigns }, (_, index) => ({ seed: first + index })))(
  '5,000 keys are synced among lost answers, throttling, rivals and kills, and what is told is true (seed $seed)',
  async ({ seed }) => {
    const cloudFront = await startEmulator(await accountOfStack());
    const { wrongs, tally } = await runCampaign({ cloudFront, seed, keys: 5_000, rates });
    if (campaigns > 1) process.stdout.write(`seed ${seed}: ${JSON.stringify(tally)}\n`);
    expect({ wrongs, tally }).toEqual({ wrongs: [], tally });
    // No campaign proves anything whose rivals never wrote and whose process was never killed.
    const happened = Object.keys(tally);
    expect(happened).toEqual(expect.arrayContaining(['rival wrote', 'killed', 'no answer']));
    expect(happened).toContainEqual(expect.stringMatching(/^fault/));
  },
  180_000,
);
