import { readFile } from 'node:fs/promises';
import {
  CreateFunctionCommand,
  PublishFunctionCommand,
  type CloudFrontClient,
} from '@aws-sdk/client-cloudfront';

/** Functions that are there from the start: name, comment, and whether it is published. */
const samples = [
  ['url-rewrite', 'Asks the origin for index.html in folders', true],
  ['security-headers', 'Adds security headers to responses', true],
  ['redirect-by-country', "Sends the front page's visitors to their country's", false],
  ['cache-control', 'Lets browsers keep files with a hash in their name', false],
] as const;

export async function createSamples(client: CloudFrontClient): Promise<void> {
  for (const [Name, Comment, isPublished] of samples) {
    const FunctionCode = await readFile(new URL(`samples/${Name}.js`, import.meta.url));
    const FunctionConfig = { Comment, Runtime: 'cloudfront-js-2.0' } as const;
    const { ETag: IfMatch } = await client.send(
      new CreateFunctionCommand({ Name, FunctionConfig, FunctionCode }),
    );
    if (isPublished) await client.send(new PublishFunctionCommand({ Name, IfMatch }));
  }
}
