/** Names the settings that stand where CloudFormation takes no parameter. */
const literal = new Set(['logsOnRemoval']);

/** Stand for the settings that a stage must have, where nothing is deployed: nobody can have these. */
const offline = { issuer: 'https://issuer.invalid', audience: 'audience.invalid' };

/**
 * Gives each setting of settings.json as text, from `--param` or a block `params`: so nothing depends on whether YAML takes
 * `true` for a boolean. Throws, with all that are missing or malformed. With `SETTINGS=offline` in the environment none is missing.
 * With `SETTINGS=parameters` each is its own mark, from which plain/plainTemplate.ts makes a parameter.
 */
module.exports = async ({ resolveVariable }) => {
  const settings = await resolveVariable('file(infra/settings.json)');
  const mode = await resolveVariable("env:SETTINGS, ''");
  const isMarked = mode === 'parameters';
  const values = {};
  const problems = [];
  for (const [name, setting] of Object.entries(settings)) {
    const given = await resolveVariable(
      `param:${name}, '${mode === 'offline' ? (offline[name] ?? '') : ''}'`,
    );
    const isMark = isMarked && !literal.has(name);
    if (!isMark) problems.push(...problemsOf(name, setting, given));
    values[name] = isMark ? `<<${name}>>` : textOf(setting, given);
  }
  if (!isMarked) problems.push(...problemsTogether(values));
  // Without a stack, which osls would print in place of the message.
  if (problems.length > 0) throw Object.assign(new Error(problems.join('\n')), { stack: '' });
  return values;
};

const isNone = (given) => given === '' || given === null || given === undefined;

function textOf({ default: otherwise, list }, given) {
  const text = isNone(given) ? (otherwise ?? '') : String(given).trim();
  return list ? text.replace(/\s/g, '') : text;
}

function problemsOf(name, setting, given) {
  const { default: otherwise, form } = setting;
  if (isNone(given))
    return otherwise === undefined
      ? [`the setting ${name} is missing: give --param=${name}=…, ${form}`]
      : [];
  if (typeof given === 'number' && !Number.isSafeInteger(given))
    return [`the setting ${name} must stand in quotation marks: it is a number that YAML changes`];
  const text = String(given).trim();
  if (text === otherwise || isOf(setting, text)) return [];
  return [`the setting ${name} must be ${form}, not ${JSON.stringify(text)}`];
}

function isOf({ list, pattern }, text) {
  const form = new RegExp(`^(?:${pattern})$`);
  return list ? text.split(',').every((item) => form.test(item.trim())) : form.test(text);
}

function problemsTogether({ domain, certificate, basePath }) {
  const problems = [];
  if ((domain === '') !== (certificate === ''))
    problems.push('the settings domain and certificate need each other');
  if (domain !== '' && basePath !== '')
    problems.push('the setting domain is for the root of a domain, without basePath');
  return problems;
}
