/** Lists the modules that functions can import in runtime 2.0. */
export const IMPORTABLE_MODULES = ['buffer', 'cloudfront', 'crypto', 'querystring'];
