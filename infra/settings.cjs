/** Names the settings that stand where CloudFormation takes no parameter. */
const literal = new Set(['logsOnRemoval']);

/** Stand for the settings that a stage must have, where nothing is deployed: nobody can have these. */
const offline = { issuer: 'https://issuer.invalid', audience: 'audience.invalid' };

/**
 * Gives each setting of settings.json as text, from `--param` or a block `params`: so nothing depends on whether YAML takes
 * `true` for a boolean. Throws when one is missing or malformed. With `SETTINGS=offline` in the environment none is missing.
 * With `SETTINGS=parameters` each is its own mark, from which plain/plainTemplate.ts makes a parameter.
 */
module.exports = async ({ resolveVariable }) => {
  const settings = await resolveVariable('file(infra/settings.json)');
  const mode = await resolveVariable("env:SETTINGS, ''");
  const isMarked = mode === 'parameters';
  const values = {};
  for (const [name, setting] of Object.entries(settings)) {
    const given = await resolveVariable(
      `param:${name}, '${mode === 'offline' ? (offline[name] ?? '') : ''}'`,
    );
    values[name] = isMarked && !literal.has(name) ? `<<${name}>>` : textOf(name, setting, given);
  }
  if (!isMarked) refuseCombinations(values);
  return values;
};

function textOf(name, setting, given) {
  const { default: otherwise, list, form } = setting;
  const isNone = given === '' || given === null || given === undefined;
  if (isNone && otherwise === undefined)
    refuse(`the setting ${name} is missing: give --param=${name}=…, ${form}`);
  if (typeof given === 'number' && !Number.isSafeInteger(given))
    refuse(`the setting ${name} must stand in quotation marks: it is a number that YAML changes`);
  const text = isNone ? otherwise : String(given).trim();
  if (text === otherwise || isOf(setting, text)) return list ? text.replace(/\s/g, '') : text;
  return refuse(`the setting ${name} must be ${form}, not ${JSON.stringify(text)}`);
}

function isOf({ list, pattern }, text) {
  const form = new RegExp(`^(?:${pattern})$`);
  return list ? text.split(',').every((item) => form.test(item.trim())) : form.test(text);
}

function refuseCombinations({ domain, certificate, basePath }) {
  if ((domain === '') !== (certificate === ''))
    refuse('the settings domain and certificate need each other');
  if (domain !== '' && basePath !== '')
    refuse('the setting domain is for the root of a domain, without basePath');
}

/** Throws an error without a stack, which osls would print in place of the message. */
function refuse(message) {
  throw Object.assign(new Error(message), { stack: '' });
}
