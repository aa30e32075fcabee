/**
 * Holds requests that were recorded from boto3 1.43.11 and the AWS CLI 1.45.11, both with awscrt 0.16.8: the headers that
 * are signed, and the signature. The secret was SECRETEXAMPLE.
 */
export const recordedRequests = [
  {
    title: 'boto3: PutKey',
    method: 'PUT',
    target:
      '/key-value-stores/arn%3Aaws%3Acloudfront%3A%3A123456789012%3Akey-value-store%2F54947df8-0e9e-4471-a2f9-9af509fb5889/keys/https%3A%2F%2Fwww.example.com%2Fa%20b%3Fc%3D%C3%A9%26%27d%27',
    headers: {
      host: '127.0.0.1:4999',
      'content-type': 'application/json',
      'if-match': 'KVTVPDKIKX0DER',
      'x-amz-date': '20261126T222725Z',
      'x-amz-region-set': '*',
      'x-amz-security-token': 'SESSIONTOKEN',
      authorization:
        'AWS4-ECDSA-P256-SHA256 Credential=AKIDEXAMPLE/20261126/cloudfront-keyvaluestore/aws4_request, SignedHeaders=content-type;host;if-match;x-amz-date;x-amz-region-set;x-amz-security-token, Signature=304402201f0ce31cfafcf751299ecf9ed9348e07ea146215dc0a1cc46fa32b24331728bb022005e689e1d30a0ed7fc4f7d6fb6cccc0900664cf25a2b5f9aa4fe37c8f8c6e4b0',
    },
    body: '{"Value": "\\u00fc \\"v\\""}',
  },
  {
    title: 'boto3: UpdateKeys',
    method: 'POST',
    target:
      '/key-value-stores/arn%3Aaws%3Acloudfront%3A%3A123456789012%3Akey-value-store%2F54947df8-0e9e-4471-a2f9-9af509fb5889/keys',
    headers: {
      host: '127.0.0.1:4999',
      'content-type': 'application/json',
      'if-match': 'KVTVPDKIKX0DER',
      'x-amz-date': '20261126T222725Z',
      'x-amz-region-set': '*',
      'x-amz-security-token': 'SESSIONTOKEN',
      authorization:
        'AWS4-ECDSA-P256-SHA256 Credential=AKIDEXAMPLE/20261126/cloudfront-keyvaluestore/aws4_request, SignedHeaders=content-type;host;if-match;x-amz-date;x-amz-region-set;x-amz-security-token, Signature=304502207c2e283b77b76fe68eca8a91128f0b570f1460303cddb7cb9de880afb1ddc284022100906b6909d5d77050e1729ae9fe139ac59c1ea22497504d51d7967e5fa085c95b',
    },
    body: '{"Puts": [{"Key": "a", "Value": "1"}], "Deletes": [{"Key": ".."}]}',
  },
  {
    title: 'boto3: ListKeys',
    method: 'GET',
    target:
      '/key-value-stores/arn%3Aaws%3Acloudfront%3A%3A123456789012%3Akey-value-store%2F54947df8-0e9e-4471-a2f9-9af509fb5889/keys?MaxResults=50&NextToken=WyJhIGIvKyJd%2B%2F%3D',
    headers: {
      host: '127.0.0.1:4999',
      'x-amz-date': '20261126T222725Z',
      'x-amz-region-set': '*',
      'x-amz-security-token': 'SESSIONTOKEN',
      authorization:
        'AWS4-ECDSA-P256-SHA256 Credential=AKIDEXAMPLE/20261126/cloudfront-keyvaluestore/aws4_request, SignedHeaders=host;x-amz-date;x-amz-region-set;x-amz-security-token, Signature=3045022100e61d301f32c62bc8373b05b78d7b36e426ac0767c5e445bb60d709d8526f3d8a02200c40b2980d7e2e31dc48256a680801cf2f69577e8947b7253fdf9ad05ff1eb63',
    },
    body: '',
  },
  {
    title: 'boto3: GetKey',
    method: 'GET',
    target:
      '/key-value-stores/arn%3Aaws%3Acloudfront%3A%3A123456789012%3Akey-value-store%2F54947df8-0e9e-4471-a2f9-9af509fb5889/keys/..',
    headers: {
      host: '127.0.0.1:4999',
      'x-amz-date': '20261126T222725Z',
      'x-amz-region-set': '*',
      'x-amz-security-token': 'SESSIONTOKEN',
      authorization:
        'AWS4-ECDSA-P256-SHA256 Credential=AKIDEXAMPLE/20261126/cloudfront-keyvaluestore/aws4_request, SignedHeaders=host;x-amz-date;x-amz-region-set;x-amz-security-token, Signature=304502210089f3804d3df18f763f34eeeee6ba771191629ab264ce351a7c5f309d6b1b9e6a02204100f9f58b74b6d7ad473d33e0e29e75ecb5ec599a2f1c2d2d1985b001f5e154',
    },
    body: '',
  },
  {
    title: 'the AWS CLI, with the emulator as its proxy: GetKey',
    method: 'GET',
    target:
      'http://123456789012.localhost:4566/key-value-stores/arn%3Aaws%3Acloudfront%3A%3A123456789012%3Akey-value-store%2F54947df8-0e9e-4471-a2f9-9af509fb5889/keys/a%20b',
    headers: {
      host: '123456789012.localhost:4566',
      'x-amz-date': '20261126T222726Z',
      'x-amz-region-set': '*',
      'x-amz-security-token': 'SESSIONTOKEN',
      authorization:
        'AWS4-ECDSA-P256-SHA256 Credential=AKIDEXAMPLE/20261126/cloudfront-keyvaluestore/aws4_request, SignedHeaders=host;x-amz-date;x-amz-region-set;x-amz-security-token, Signature=3045022033730a9e15362cdbe45a0f2a09594513b926178d7b95a98acf6a703512bd10ba022100e01ab0a290314b7305420b8564fcde7507f7906da8be76efd1d69ed438030455',
    },
    body: '',
  },
];
