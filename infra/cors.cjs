/** Matches one exact origin. */
const exactOrigin = /^https?:\/\/[\w.-]+(?::\d+)?$/;

/** Gives the HTTP API's CORS settings for the origins in the stage's setting `origins`, or `false` without any. */
module.exports = async ({ resolveVariable }) => {
  const setting = await resolveVariable("param:origins, ''");
  const origins = String(setting)
    .split(',')
    .map((origin) => origin.trim())
    .filter(Boolean);
  const wrong = origins.find((origin) => !exactOrigin.test(origin));
  if (wrong)
    throw new Error(`origins must be exact, such as https://tool.example.com, not ${wrong}`);
  if (origins.length === 0) return false;
  return {
    allowedOrigins: origins,
    allowedMethods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
    allowedHeaders: [
      'authorization',
      'content-type',
      'if-match',
      'if-none-match',
      'apollo-require-preflight',
    ],
    exposedResponseHeaders: ['etag', 'location', 'link', 'retry-after', 'x-request-id'],
    maxAge: 3600,
  };
};
