import { beforeAll, expect, test } from '@jest/globals';
import { startEmulator } from '../../support/emulator.ts';
import { signedFetch } from '../../support/signedFetch.ts';

const namespace = 'xmlns="http://cloudfront.amazonaws.com/doc/2020-05-31/"';
/** A configuration as boto3 and the AWS CLI send it, on one line, with a member that this emulator knows nothing of. */
const members =
  '<CallerReference>cli-1</CallerReference>' +
  '<Aliases><Quantity>1</Quantity><Items><CNAME>a.example.com</CNAME></Items></Aliases>' +
  '<DefaultRootObject>index.html</DefaultRootObject>' +
  '<Origins><Quantity>1</Quantity><Items><Origin><Id>o</Id><DomainName>o.example.com</DomainName>' +
  '<CustomHeaders><Quantity>1</Quantity><Items><OriginCustomHeader><HeaderName>X-A</HeaderName>' +
  '<HeaderValue>a &amp; &lt;b&gt; é</HeaderValue></OriginCustomHeader></Items></CustomHeaders></Origin></Items></Origins>' +
  '<DefaultCacheBehavior><TargetOriginId>o</TargetOriginId><ViewerProtocolPolicy>allow-all</ViewerProtocolPolicy>' +
  '<Compress>true</Compress></DefaultCacheBehavior>' +
  '<Comment></Comment><Logging><Enabled>false</Enabled></Logging><Enabled>true</Enabled><NewMember>1</NewMember>' +
  '<OriginGroups><Quantity>0</Quantity></OriginGroups>';

let url: string;
beforeAll(async () => {
  url = `${(await startEmulator()).url}/2020-05-31/distribution`;
});

const put = (path: string, body: string, headers: Record<string, string> = {}) =>
  signedFetch(`${url}${path}`, { method: 'PUT', headers, body });
const post = (body: string, query = '') => signedFetch(`${url}${query}`, { method: 'POST', body });

test('the configuration comes back as the XML that was sent, in every answer', async () => {
  const created = await post(`<DistributionConfig ${namespace}>${members}</DistributionConfig>`);
  expect(created.status).toBe(201);
  const body = await created.text();
  expect(body).toContain(`<DistributionConfig>${members}</DistributionConfig></Distribution>`);
  const id = /<Id>(E[A-Z\d]+)<\/Id>/.exec(body)?.[1] ?? '';
  const config = await signedFetch(`${url}/${id}/config`);
  expect(config.headers.get('content-type')).toBe('text/xml');
  expect(await config.text()).toBe(
    `<?xml version="1.0"?>\n<DistributionConfig ${namespace}>${members}</DistributionConfig>`,
  );
  const spaced = `<?xml version="1.0" encoding="UTF-8"?>\n<DistributionConfig ${namespace}>\n${members.replaceAll('><', '>\n  <')}\n</DistributionConfig>`;
  const updated = await put(`/${id}/config`, spaced, {
    'if-match': config.headers.get('etag') ?? '',
  });
  expect(updated.status).toBe(200);
  const { headers } = updated;
  expect(headers.get('etag')).toBe('E3UN6WX5RRO2AG');
  const again = await signedFetch(`${url}/${id}`);
  expect(await again.text()).toContain(
    `<DistributionConfig>${members.replace('<Comment></Comment>', '<Comment>\n  </Comment>')}</DistributionConfig></Distribution>`,
  );
});

test('a configuration that lacks what the API model requires is MalformedXML', async () => {
  const response = await post(`<DistributionConfig ${namespace}><Comment/></DistributionConfig>`);
  expect(response.status).toBe(400);
  const body = await response.text();
  expect(body).toContain('<Code>MalformedXML</Code>');
  for (const path of ['callerReference', 'origins', 'defaultCacheBehavior', 'enabled']) {
    expect(body).toContain(`Value null at 'distributionConfig.${path}'`);
  }
  expect(body).toContain('4 validation errors detected');
});

test.each([
  ['no body', '', '', 'MissingBody'],
  ['another root', '<Distribution/>', '', 'MalformedXML'],
  ['tags without a configuration', '<DistributionConfigWithTags/>', '?WithTags', 'MalformedXML'],
  ['a configuration where tags belong', '<DistributionConfig/>', '?WithTags', 'MalformedXML'],
])('a request with %s is refused', async (_, body, query, code) => {
  const response = await post(body, query);
  expect(response.status).toBe(400);
  expect(await response.text()).toContain(`<Code>${code}</Code>`);
});

test('operations on distributions that functions do not need are not emulated', async () => {
  const response = await signedFetch(`${url}/E1/invalidation`);
  expect(response.status).toBe(501);
});
