import { accessOf } from './access/access.ts';
import { callerOf, type Caller } from './access/caller.ts';
import { combinationWarning, loadRules } from './access/loadRules.ts';
import { createCallerClients, type CallerClients } from './aws/callerClients.ts';
import type { Credentials } from './aws/credentials.ts';
import { likelyEndpoint } from './aws/likelyEndpoint.ts';
import { gatewayConfig, type Environment, type GatewayConfig } from './config.ts';
import type { Context, History, RunDraft } from './context.ts';
import { openTable } from './history/dynamoDb/openTable.ts';
import { createBudget } from './operations/budget.ts';
import { createLogger, type Logger } from './log/logger.ts';
import { tracedLogger, traceHeadersOf } from './log/trace.ts';
import { invokeSandbox } from './sandbox/invokeSandbox.ts';
import { createKnownStores } from './operations/keyValueStores/knownStores.ts';
import { createReads } from './operations/reads.ts';

/** Describes the part of a Lambda invocation's context that is needed. */
export interface Invocation {
  awsRequestId: string;
  getRemainingTimeInMillis: () => number;
}

/** Holds what all requests of a process share. */
export interface Gateway {
  config: GatewayConfig;
  logger: Logger;
  /** Gives the caller that API Gateway has verified; undefined if none. */
  callerOf: (event: unknown) => Caller | undefined;
  /** `headers` are those of the request, whose trace is followed. */
  createContext: (
    caller: Caller,
    invocation: Invocation,
    headers?: Readonly<Record<string, string | undefined>>,
  ) => Context;
  /** Opens the connections that the first request will need, while a Lambda starts. */
  openConnections: () => void;
}

/** Reserves time to write the answer. */
const answerMs = 1_000;

/**
 * Reads the environment and the access rules, once, and gives what makes contexts of them. The AWS SDK reads its own
 * variables at the first call, and finds credentials unless they are given. `runDraft` is the process's own sandbox. Throws
 * `ConfigError`.
 */
export function createGateway(
  environment: Environment,
  credentials?: Credentials,
  runDraft?: RunDraft,
): Gateway {
  const config = gatewayConfig(environment);
  const logger = createLogger(config.functionName);
  const rules = loadRulesOf(config, logger);
  const endpoints = {
    tableEndpoint: likelyEndpoint('DYNAMODB', environment),
    lambdaEndpoint: environment['AWS_ENDPOINT_URL_LAMBDA'] || undefined,
    keyValueEndpoint: environment['AWS_ENDPOINT_URL_CLOUDFRONT_KEYVALUESTORE'] || undefined,
  };
  const clients = createCallerClients({ ...config, credentials, ...endpoints });
  const history = historyOf(config, clients);
  const knownStores = createKnownStores();
  return {
    config,
    logger,
    openConnections: clients.openConnections,
    callerOf: (event) => callerOf(event, config.groupsClaim, config.subjectClaim),
    createContext: (caller, { awsRequestId: requestId, getRemainingTimeInMillis }, headers) => {
      clients.refreshConnections();
      const access = accessOf(caller, rules);
      return {
        caller,
        access,
        cloudFront: clients.clientFor(caller, access),
        history,
        storeSession: (store) => clients.storeFor(caller, access, store),
        knownStores,
        runDraft: runDraft ?? lambdaSandbox(config, clients),
        ...tracedBy(logger, headers),
        deadlineMs: Date.now() + getRemainingTimeInMillis() - answerMs,
        requestId,
        ...emptyRecords(),
      };
    },
  };
}

/** Gives the history; undefined in a stage that keeps none. */
function historyOf(
  { historyTable: name, historyUntilMs: untilMs }: GatewayConfig,
  { tableOf }: CallerClients,
): History | undefined {
  if (name === undefined) return undefined;
  const table: History['table'] = (context, session) =>
    openTable({ name, client: tableOf((session ?? context).cloudFront) }, context);
  return { table, untilMs };
}

/** Gives the sandbox of a deployed stage; undefined without one. */
function lambdaSandbox(
  { sandboxFunction }: GatewayConfig,
  { invokeLambda }: CallerClients,
): RunDraft | undefined {
  return sandboxFunction === undefined ? undefined : invokeSandbox(invokeLambda, sandboxFunction);
}

/** Gives the log of a request and the headers of its calls, both of which name its trace. */
function tracedBy(
  logger: Logger,
  headers: Parameters<typeof traceHeadersOf>[0],
): Pick<Context, 'logger' | 'traceHeaders'> {
  const traceHeaders = traceHeadersOf(headers);
  return { logger: tracedLogger(logger, traceHeaders), traceHeaders };
}

/** Makes what a request adds to while it is carried out. */
function emptyRecords(): Pick<Context, 'reads' | 'budget' | 'calls' | 'outcomes'> {
  return { reads: createReads(), budget: createBudget(), calls: [], outcomes: [] };
}

/** Reads the access rules. Warns of groups whose rules together are too large for a session. */
function loadRulesOf(config: GatewayConfig, logger: Logger) {
  const rules = loadRules(config);
  const warning = config.operatorRoleArn && combinationWarning(rules, config);
  if (warning) logger.warn(warning);
  return rules;
}
