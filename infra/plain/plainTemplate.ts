/** Represents a part of a template: JSON. */
type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
type Fields = Record<string, Json>;

/** Describes a CloudFormation template, as osls makes it. */
export interface Template {
  Conditions: Fields;
  Resources: Record<string, Fields & { Type: string; Properties: Fields }>;
  Outputs: Record<string, Fields>;
}

/** Says what stands for what in a template that osls has made with `SETTINGS=parameters`. */
export interface Marks {
  /** The stage that it was made for, whose names become the stack's. */
  stage: string;
  service: string;
  /** The key of each Lambda's zip below `CodePrefix`, by the name of the Lambda. */
  zips: ReadonlyMap<string, string>;
}

/** Gives the name of the parameter that stands for a setting. */
export function parameterName(setting: string): string {
  return `${setting.slice(0, 1).toUpperCase()}${setting.slice(1)}`;
}

/**
 * Makes a template that needs nothing but CloudFormation: each mark becomes a parameter, the stage's names become the
 * stack's, the zips lie in a bucket that a parameter names, and what is osls's own is gone.
 */
export function plainTemplate(template: Template, marks: Marks): Template {
  const resources = Object.entries(template.Resources).filter(([id]) => !isOfOsls(id));
  const outputs = Object.entries(template.Outputs).filter(([id]) => !isOfOsls(id));
  const plain: Template = {
    Conditions: template.Conditions,
    Resources: Object.fromEntries(
      resources.map(([id, resource]) => [id, withCode(resource, marks)]),
    ),
    Outputs: Object.fromEntries(outputs.map(([id, { Export: _, ...output }]) => [id, output])),
  };
  return replaceMarks(plain as unknown as Json, marks) as unknown as Template; // of the same form
}

function isOfOsls(id: string): boolean {
  return id.startsWith('ServerlessDeploymentBucket');
}

/** Lets a Lambda take its zip from the bucket of the parameters. */
function withCode(resource: Template['Resources'][string], { service, stage, zips }: Marks) {
  if (resource.Type !== 'AWS::Lambda::Function') return resource;
  const { FunctionName } = resource.Properties as { FunctionName: string }; // as osls names each
  const name = FunctionName.replace(`${service}-${stage}-`, '');
  const zip = zips.get(name);
  if (zip === undefined) throw new Error(`there is no zip of ${name}`);
  const Code = { S3Bucket: { Ref: 'CodeBucket' }, S3Key: { 'Fn::Sub': `\${CodePrefix}${zip}` } };
  return { ...resource, Properties: { ...resource.Properties, Code } };
}

const mark = /<<(\w+)>>/g;

function replaceMarks(part: Json, marks: Marks): Json {
  if (typeof part === 'string') return replaced(part, marks);
  if (Array.isArray(part)) return part.map((item) => replaceMarks(item, marks));
  if (typeof part !== 'object' || part === null) return part;
  const { 'Fn::Sub': text } = part;
  if (typeof text === 'string') return { 'Fn::Sub': inSub(text, marks) };
  return Object.fromEntries(
    Object.entries(part).map(([key, item]) => [key, replaceMarks(item, marks)]),
  );
}

/** Replaces the marks of a text: with a reference where it is nothing else, or with a substitution. */
function replaced(text: string, marks: Marks): Json {
  const [, setting] = /^<<(\w+)>>$/.exec(text) ?? [];
  if (setting !== undefined) return { Ref: parameterName(setting) };
  const substituted = inSub(text.replaceAll('${', '${!'), marks);
  if (substituted === text.replaceAll('${', '${!')) return text;
  return { 'Fn::Sub': substituted };
}

function inSub(text: string, { service, stage }: Marks): string {
  return text
    .replaceAll(mark, (_, setting: string) => `\${${parameterName(setting)}}`)
    .replaceAll(`${service}-${stage}`, '${AWS::StackName}')
    .replaceAll(`${stage}-${service}`, '${AWS::StackName}');
}
