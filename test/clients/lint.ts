/** Lints the OpenAPI document by Redocly's recommended rules, all of them: one line for each finding, none allowed. */
import { fileURLToPath } from 'node:url';
import { createConfig, lint } from '@redocly/openapi-core';

const ref = fileURLToPath(new URL('../../schema/openapi.json', import.meta.url));
const config = await createConfig({ extends: ['recommended'] });
const problems = await lint({ ref, config });
for (const { ruleId, severity, message, location } of problems) {
  console.error(`${severity} ${ruleId} at ${location[0]?.pointer ?? ref}: ${message}`);
}
if (problems.length > 0) process.exitCode = 1;
