const space = 'CloudFrontFunctionsGateway';
const lambdas = ['Graphql', 'Rest'];

/** Gives the dashboard's body for Fn::Sub: CloudWatch's JSON, in which `${…}` stands for the stack's own names. */
module.exports = () => {
  const widgets = [
    chart('Requests', both('Requests', 'Sum')),
    chart('Outcomes', [search('{CloudFrontFunctionsGateway,service,operation,code}', 'Outcomes')]),
    chart('Time in AWS, ms, half and one in twenty', [
      ...both('UpstreamTime', 'p50'),
      ...both('UpstreamTime', 'p95'),
    ]),
    chart('Cold starts, and those from a code cache', [
      ...both('Starts', 'Sum'),
      ...both('CachedStarts', 'Sum'),
    ]),
    chart('Changed elsewhere, as the observer found', [ofStack('ChangedElsewhere')]),
    chart('Throttled, and refused by AWS', [
      ofStack('ThrottledByAws'),
      ofStack('DeniedByIam'),
      ofStack('SessionsRefused'),
    ]),
    chart('Without a valid token or signature', [ofStack('Unauthenticated')]),
    chart('Answers of the API with status 4xx and 5xx', [
      ['AWS/ApiGateway', '4xx', 'ApiId', '${HttpApi}', { stat: 'Sum' }],
      ['AWS/ApiGateway', '5xx', 'ApiId', '${HttpApi}', { stat: 'Sum' }],
    ]),
  ];
  return JSON.stringify({ widgets });
};

function chart(title, metrics) {
  const region = '${AWS::Region}';
  return {
    type: 'metric',
    properties: { title, metrics, region, period: 300, view: 'timeSeries' },
  };
}

function both(metric, stat) {
  return lambdas.map((name) => [
    space,
    metric,
    'service',
    `\${${name}LambdaFunction}`,
    { stat, label: `${name.toLowerCase()} ${metric} ${stat === 'Sum' ? '' : stat}`.trim() },
  ]);
}

function ofStack(metric) {
  return [`${space}/\${AWS::StackName}`, metric, { stat: 'Sum' }];
}

function search(schema, metric) {
  const services = lambdas.map((name) => `"\${${name}LambdaFunction}"`).join(' OR ');
  const expression = `SEARCH('${schema} MetricName="${metric}" service=(${services})', 'Sum', 300)`;
  return [{ expression, label: "${!PROP('Dim.operation')} ${!PROP('Dim.code')}" }];
}
