import type { Example } from './example.ts';

/** Stores a test case. */
export const saveTestCase: Example = {
  query: `# 11. Say what a function must do. The function need not exist yet.
mutation SaveTestCase($input: SaveTestCaseInput!) {
  saveTestCase(input: $input) {
    __typename
    ... on SaveTestCaseSuccess {
      created
      testCase {
        name
        rev
      }
    }
    ... on ServiceError {
      message
    }
  }
}
`,
  variables: `{
  "input": {
    "name": "folders",
    "case": "folder",
    "httpRequest": "GET /guide/ HTTP/1.1",
    "expect": { "output": { "request": { "uri": "/guide/index.html" } } }
  }
}
`,
};

/** Deploys a function in one step. */
export const deployFunction: Example = {
  query: `# 12. From code to LIVE in one step, if its tests pass. Without ifMatch the function is created.
mutation DeployFunction($name: String!) {
  deployFunction(
    input: {
      name: $name
      message: "Folders have an index"
      code: {
        text: """
        function handler(event) {
          const request = event.request;
          if (request.uri.endsWith('/')) request.uri += 'index.html';
          return request;
        }
        """
      }
    }
  ) {
    __typename
    ... on DeployFunctionSuccess {
      function {
        etag
      }
      live {
        stage
        lastModifiedTime
      }
      testRun {
        passed
      }
      version {
        number
      }
    }
    ... on CheckFailed {
      diagnostics {
        severity
        line
        message
      }
    }
    ... on TestsFailed {
      developmentContent
      testRun {
        results {
          name
          passed
          differences {
            message
          }
        }
      }
    }
    ... on DeployStopped {
      step
      reason
      outcome
    }
    ... on ServiceError {
      message
    }
  }
}
`,
  variables: `{
  "name": "folders"
}
`,
};
