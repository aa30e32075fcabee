/** Describes the parts of an event that its base path is read from. */
interface PathEvent {
  rawPath: string;
  requestContext: { stage?: string };
}

/** Holds a request's path in two parts: the base path that this gateway is below, empty if none, and the rest. */
export interface SplitPath {
  basePath: string;
  path: string;
}

/**
 * Splits the path of an event. API Gateway leaves two things at its head: the key of a custom domain's mapping, which the
 * setting `basePath` has, and the name of a stage other than `$default`.
 */
export function splitPath({ rawPath, requestContext }: PathEvent, basePath: string): SplitPath {
  const { stage = '$default' } = requestContext;
  const candidates = [basePath, stage === '$default' ? '' : `/${stage}`];
  const found = candidates.find((candidate) => candidate !== '' && isBelow(rawPath, candidate));
  if (found === undefined) return { basePath: '', path: rawPath };
  return { basePath: found, path: rawPath.slice(found.length) || '/' };
}

function isBelow(path: string, basePath: string): boolean {
  return path === basePath || path.startsWith(`${basePath}/`);
}
