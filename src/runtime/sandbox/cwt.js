const notEmulated = (name) => () => {
  throw new Error(`cwt.${name} is not emulated`);
};

/** Provides `cwt` of the module `cloudfront`. Its methods are not emulated and throw. */
export const cwt = {
  validateToken: notEmulated('validateToken'),
  generateToken: notEmulated('generateToken'),
};
