interface Credentials {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken: string;
  expiration: Date;
}

/** Credentials that end this soon sign nothing more: the call would arrive too late. */
const marginMs = 10_000;

/** After a renewal that failed, credentials that are still valid are used for so long before it is tried again. */
const pauseMs = 15_000;

/**
 * Gives credentials, and renews them whenever it is called, which the SDK does from five minutes before their end. While
 * they cannot be renewed those that are still valid go on being used: what keeps STS from answering must not stop a
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
