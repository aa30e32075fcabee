import { readFile } from 'node:fs/promises';
import {
  CreateFunctionCommand,
  ListFunctionsCommand,
  PublishFunctionCommand,
  type CloudFrontClient,
} from '@aws-sdk/client-cloudfront';

/** Lists the sample functions: name, comment, and true if it is published. */
const samples = [
  ['url-rewrite', 'Asks the origin for index.html in folders', true],
  ['security-headers', 'Adds security headers to responses', true],
  ['redirect-by-country', "Sends the front page's visitors to their country's", false],
  ['cache-control', 'Lets browsers keep files with a hash in their name', false],
] as const;

/** Creates the samples in an account that has no function; leaves any other, such as one of a state file, as it is. */
export async function createSamples(client: CloudFrontClient): Promise<void> {
  const { FunctionList } = await client.send(new ListFunctionsCommand({ MaxItems: 1 }));
  if (FunctionList?.Quantity !== 0) return;
  for (const [Name, Comment, isPublished] of samples) {
    const FunctionCode = await readFile(new URL(`samples/${Name}.js`, import.meta.url));
    const FunctionConfig = { Comment, Runtime: 'cloudfront-js-2.0' } as const;
    const { ETag: IfMatch } = await client.send(
      new CreateFunctionCommand({ Name, FunctionConfig, FunctionCode }),
    );
    if (isPublished) await client.send(new PublishFunctionCommand({ Name, IfMatch }));
  }
}
