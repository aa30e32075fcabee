import settings from '../settings.json' with { type: 'json' };
import { parameterName } from './plainTemplate.ts';

/** Describes a setting of settings.json. */
interface Setting {
  default?: string;
  list?: boolean;
  pattern: string;
  form: string;
  meaning: string;
}

/** Names the settings that stand where CloudFormation takes no parameter (settings.cjs). */
const literal = new Set(['logsOnRemoval']);

/** Makes the parameters of the plain template: those of the settings, and where the zips are. */
export function parameters(): Record<string, object> {
  const all = Object.entries(settings as Record<string, Setting>).filter(
    ([name]) => !literal.has(name),
  );
  return {
    CodeBucket: {
      Type: 'String',
      Description: "the bucket that has the zips, in the stack's region",
      AllowedPattern: '^[a-z0-9.-]{3,63}$',
    },
    CodePrefix: {
      Type: 'String',
      Default: '',
      Description: 'what the keys of the zips begin with, such as gateway/',
      AllowedPattern: '^(?:[\\w!*().-]+/)*$',
    },
    ...Object.fromEntries(all.map(([name, setting]) => [parameterName(name), parameter(setting)])),
  };
}

function parameter({ default: Default, list, pattern, form, meaning }: Setting): object {
  const values = pattern.split('|');
  const isEnumeration = values.every((value) => /^\w+$/.test(value));
  const repeated = list ? `(?:${pattern})(?:,(?:${pattern}))*` : pattern;
  const orDefault = Default === '' ? `^(?:${repeated})?$` : `^(?:${repeated}${orText(Default)})$`;
  return {
    Type: 'String',
    ...(Default !== undefined && { Default }),
    Description: meaning.replaceAll('`', ''),
    ...(isEnumeration ? { AllowedValues: values } : { AllowedPattern: orDefault }),
    ConstraintDescription: `must be ${form}`,
  };
}

/** Lets a default pass that its own pattern does not match. */
function orText(text: string | undefined): string {
  return text === undefined ? '' : `|${text.replaceAll(/[*/.]/g, String.raw`\$&`)}`;
}

const isGiven = (name: string) => ({ 'Fn::Not': [{ 'Fn::Equals': [{ Ref: name }, ''] }] });

/** Says which parameters go together, as settings.cjs does of settings. */
export const rules = {
  DomainHasCertificate: {
    RuleCondition: isGiven('Domain'),
    Assertions: [
      { Assert: isGiven('Certificate'), AssertDescription: 'Domain needs Certificate' },
      {
        Assert: { 'Fn::Equals': [{ Ref: 'BasePath' }, ''] },
        AssertDescription: 'Domain is for the root of a domain, without BasePath',
      },
    ],
  },
  CertificateHasDomain: {
    RuleCondition: isGiven('Certificate'),
    Assertions: [{ Assert: isGiven('Domain'), AssertDescription: 'Certificate needs Domain' }],
  },
};
