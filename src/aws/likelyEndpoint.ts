/** Holds the environment's variables. */
type Environment = Readonly<Record<string, string | undefined>>;

const hosts = {
  STS: (region: string) => `sts.${region}.amazonaws.com`,
  CLOUDFRONT: () => 'cloudfront.amazonaws.com',
  DYNAMODB: (region: string) => `dynamodb.${region}.amazonaws.com`,
};

/** Gives the endpoint that the SDK most likely chooses; undefined where others exist. */
export function likelyEndpoint(
  service: keyof typeof hosts,
  environment: Environment,
): string | undefined {
  const {
    AWS_ENDPOINT_URL,
    AWS_REGION = '',
    AWS_USE_FIPS_ENDPOINT,
    AWS_USE_DUALSTACK_ENDPOINT,
  } = environment;
  const own = environment[`AWS_ENDPOINT_URL_${service}`] || AWS_ENDPOINT_URL;
  if (own) return own;
  const isOrdinary = /^(?:af|ap|ca|eu|il|me|mx|sa|us)-(?!gov|iso)[\w-]+$/.test(AWS_REGION);
  if (!isOrdinary || AWS_USE_FIPS_ENDPOINT || AWS_USE_DUALSTACK_ENDPOINT) return undefined;
  return `https://${hosts[service](AWS_REGION)}`;
}
