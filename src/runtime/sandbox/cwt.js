const unavailable = (name) => () => {
  throw new Error(`cwt.${name} is not emulated`);
};

export const cwt = {
  validateToken: unavailable('validateToken'),
  generateToken: unavailable('generateToken'),
};
