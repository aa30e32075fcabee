interface Credentials {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken: string;
  expiration: Date;
}

/** Sets how long credentials must still be valid to be used: a call takes time to arrive. */
const marginMs = 10_000;

/** Sets how long credentials that are still valid are used after a failed renewal, before the next one. */
const pauseMs = 15_000;

/**
 * Makes a credential provider that renews at each call; the SDK calls it from five minutes before the end on. When a
 * renewal fails, it gives the present credentials as long as they are valid, so that an outage of STS does not stop a
 * caller early. Credentials that AWS has refused (`forceRefresh`) are not given again.
 */
export function renewing(assume: () => Promise<Credentials>) {
  let present: Credentials | undefined;
  let failedMs = Number.NEGATIVE_INFINITY;
  return async ({
    forceRefresh = false,
  }: { forceRefresh?: boolean } = {}): Promise<Credentials> => {
    const valid = !forceRefresh && isValid(present) ? present : undefined;
    if (valid && Date.now() - failedMs < pauseMs) return valid;
    try {
      present = await assume();
      return present;
    } catch (error) {
      failedMs = Date.now();
      if (valid && isValid(valid)) return valid;
      throw error;
    }
  };
}

function isValid(credentials: Credentials | undefined): credentials is Credentials {
  return credentials !== undefined && credentials.expiration.getTime() - Date.now() > marginMs;
}
