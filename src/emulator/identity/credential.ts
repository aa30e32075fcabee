/** Describes the role session that a credential belongs to. */
export interface Principal {
  role: string;
  session: string;
  sessionPolicy?: object;
  sourceIdentity?: string;
}

/** Describes a key that requests are signed with. */
export interface Credential {
  accessKeyId: string;
  secretAccessKey: string;
  /** Temporary credentials of STS have this and `expiresAt`. */
  sessionToken?: string;
  expiresAt?: Date;
  /** Without it, the credential belongs to the account's root. */
  principal?: Principal;
}

/** Gives a public credential, which opens the emulator to everybody on this machine. */
export const developmentCredential: Credential = { accessKeyId: 'test', secretAccessKey: 'test' };
