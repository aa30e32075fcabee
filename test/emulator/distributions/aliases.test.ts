import { beforeAll, expect, test } from '@jest/globals';
import { changeDistribution, createDistribution } from '../../support/distributions.ts';
import { startEmulator, type TestEmulator } from '../../support/emulator.ts';

let cloudFront: TestEmulator;
beforeAll(async () => {
  cloudFront = await startEmulator();
});

test('an alias belongs to one distribution, which keeps it through its updates', async () => {
  const { client } = cloudFront;
  const aliases = (...Items: string[]) => ({ Aliases: { Quantity: Items.length, Items } });
  const refusal = { name: 'CNAMEAlreadyExists', $metadata: { httpStatusCode: 409 } };
  const Id = await createDistribution(client, {}, aliases('a.example.com', 'b.example.com'));
  const rival = createDistribution(client, {}, aliases('c.example.com', 'B.example.com'));
  await expect(rival).rejects.toMatchObject(refusal);
  const other = await createDistribution(client);
  const taking = () => changeDistribution(client, other, () => aliases('a.example.com'));
  await expect(taking()).rejects.toMatchObject(refusal);
  await changeDistribution(client, Id, () => aliases('b.example.com'));
  const { Distribution } = await taking();
  expect(Distribution?.DistributionConfig?.Aliases?.Items).toEqual(['a.example.com']);
});
