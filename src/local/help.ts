/** Answers `npm start -- --help`. */
export const startHelp = `\
npm start            the gateway on this machine, over an embedded CloudFront with the functions of examples/
npm start -- --aws   the same over the real CloudFront, with this machine's AWS credentials
npm run dev          npm start, again after each change of src or infra

It needs a token: npm run -s token -- admin|team-a|team-b prints one for 12 hours. With --aws the address that is printed
last holds the secret of this start, without which there is none: set GATEWAY_URL to it for npm run token.

Addresses, for this machine only:
  http://127.0.0.1:4000/graphiql       playground
  http://127.0.0.1:4000/docs           REST API page
  http://127.0.0.1:4000/graphql        GraphQL
  http://127.0.0.1:4000/v1/functions   REST; described at /openapi.json
  http://127.0.0.1:4000/healthz        200 when it is there; needs no token
  http://127.0.0.1:4566                the embedded CloudFront and DynamoDB, for AWS clients: access key test, secret test
  /service/graphql and /service/v1/functions take an AWS signature, service execute-api, instead of a token:
  access key team-a-deploy, secret team-a-deploy; with --aws the secret of this start

Variables:
  PORT            of the gateway; 4000 unless set, 0 picks a free one
  EMULATOR_PORT   of the embedded CloudFront; 4566 unless set, 0 picks a free one
  EMULATOR_STATE  file that keeps what the embedded CloudFront has; FILE.kvs keeps data of key value stores, FILE.tables the
                  history; nothing is kept unless set
  EMULATOR_HOSTS  names in the header Host that the embedded CloudFront answers to besides localhost and 127.0.0.1
  ACCESS_FILE     who may do what; src/local/access.json unless set
  GROUPS_CLAIM    the claim of a token that holds the groups; groups unless set
  PAGES           on or off: playground and API page; on unless set
With --aws also the AWS SDK's own, such as AWS_PROFILE and AWS_REGION, and
  OPERATOR_ROLE_ARN  role whose sessions callers get; none unless set: all calls are made with your credentials
  HISTORY_TABLE      table of a stack's history; off unless set: then there is no history`;
