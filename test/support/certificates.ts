import { generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';

/** Holds a server's key with its certificates, and the authority that a client must trust. All is PEM. */
export interface Certificates {
  key: string;
  /** The server's certificate, then the intermediate authority's. */
  cert: string;
  authority: string;
}

/** Makes certificates for host names, as AWS has them: RSA, 2,048 bits, a chain of three. Source: RFC 5280. */
export function makeCertificates(hosts: string[]): Certificates {
  const [root, intermediate, server] = [keyPair(), keyPair(), keyPair()];
  const authority = certificate({ subject: 'root', issuer: 'root', of: root, by: root });
  const between = { subject: 'intermediate', issuer: 'root', of: intermediate, by: root };
  const own = { subject: 'server', issuer: 'intermediate', of: server, by: intermediate };
  return {
    key: server.privateKey.export({ type: 'pkcs8', format: 'pem' }) as string, // of PEM
    cert: certificate({ ...own, hosts }) + certificate(between),
    authority,
  };
}

interface KeyPair {
  publicKey: KeyObject;
  privateKey: KeyObject;
}

const keyPair = (): KeyPair => generateKeyPairSync('rsa', { modulusLength: 2_048 });

interface Request {
  subject: string;
  issuer: string;
  of: KeyPair;
  by: KeyPair;
  /** Of a server; an authority has none. */
  hosts?: string[];
}

function certificate({ subject, issuer, of, by, hosts }: Request): string {
  const extension = hosts
    ? sequence(oid(2, 5, 29, 17), octets(sequence(...hosts.map((host) => tagged(0x82, host)))))
    : sequence(oid(2, 5, 29, 19), yes, octets(sequence(yes)));
  const signed = sequence(
    tagged(0xa0, integer(Buffer.from([2]))),
    integer(Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    sha256WithRsa,
    nameOf(issuer),
    sequence(tagged(0x17, '260101000000Z'), tagged(0x17, '460101000000Z')),
    nameOf(subject),
    of.publicKey.export({ type: 'spki', format: 'der' }),
    tagged(0xa3, sequence(extension)),
  );
  const signature = sign('sha256', signed, by.privateKey);
  const der = sequence(signed, sha256WithRsa, tagged(0x03, Buffer.from([0]), signature));
  const lines = der.toString('base64').replaceAll(/.{64}/g, '$&\n').trimEnd();
  return `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`;
}

/** Encodes a value in DER, with its tag and length. */
function tagged(tag: number, ...parts: (Buffer | string)[]): Buffer {
  const content = Buffer.concat(parts.map((part) => Buffer.from(part as Buffer))); // or text, alike
  const { length } = content;
  const two = [length >> 8, length & 0xff];
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, ...two];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

const sequence = (...parts: Buffer[]) => tagged(0x30, ...parts);
const integer = (bytes: Buffer) => tagged(0x02, bytes);
const octets = (content: Buffer) => tagged(0x04, content);
const yes = tagged(0x01, Buffer.from([0xff]));

function oid(first: number, second: number, ...others: number[]): Buffer {
  const base128 = (arc: number): number[] =>
    arc < 0x80 ? [arc] : [...base128(arc >> 7).map((byte) => byte | 0x80), arc & 0x7f];
  return tagged(0x06, Buffer.from([first * 40 + second, ...others.flatMap(base128)]));
}

const sha256WithRsa = sequence(oid(1, 2, 840, 113_549, 1, 1, 11), tagged(0x05));

function nameOf(commonName: string): Buffer {
  return sequence(tagged(0x31, sequence(oid(2, 5, 4, 3), tagged(0x0c, commonName))));
}
