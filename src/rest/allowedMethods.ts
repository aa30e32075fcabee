import type { Route } from './route.ts';
import { routes } from './routes.ts';

/** Holds the routes of each path, with an expression that matches the path, also below `/service`. */
const paths = [...Map.groupBy(routes, ({ path }) => path)].map(([path, ofPath]) => ({
  form: new RegExp(`^(?:/service)?${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`),
  methods: methodsOf(ofPath),
}));

function methodsOf(ofPath: readonly Route[]): string[] {
  const methods = ofPath.flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : [method]));
  return [...methods, 'OPTIONS'];
}

/** Gives the headers that tell which methods a path has; none if there is no such path. Source: RFC 5789, section 3.1. */
export function methodHeaders(path: string): Record<string, string> {
  const found = paths.filter(({ form }) => form.test(path)); // `/tests/run` is a test case's path too
  const methods = [...new Set(found.flatMap((each) => each.methods))];
  return {
    ...(methods.length > 0 && { allow: methods.join(', ') }),
    ...(methods.includes('PATCH') && { 'accept-patch': 'application/json' }),
  };
}
