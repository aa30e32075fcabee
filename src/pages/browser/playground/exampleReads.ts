import type { Example } from './example.ts';

/** Reads the caller and the caller's rights. */
export const whoAmI: Example = {
  query: `# 1. Who am I to the gateway, and what may I do with which functions?
# To run this, click the play button or press Ctrl-Enter. It sends the token of the field above.
query WhoAmI {
  viewer {
    subject
    kind
    groups
    grants {
      functions
      actions
    }
  }
}
`,
};

/** Lists the functions. */
export const listFunctions: Example = {
  query: `# 2. List the functions: one entry for each stage.
query ListFunctions($first: Int!) {
  functions(first: $first) {
    nodes {
      name
      stage
      status
      comment
      lastModifiedTime
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
`,
  variables: `{
  "first": 20
}
`,
};

/** Reads one function with its code. */
export const readFunction: Example = {
  query: `# 3. Read a function before you change it: its code, and the etag that an update needs as ifMatch.
query ReadFunction($name: String!) {
  function(name: $name) {
    __typename
    ... on CloudFrontFunction {
      etag
      comment
      runtime
      code {
        sizeBytes
        text
      }
    }
    ... on ServiceError {
      message
    }
  }
}
`,
  variables: `{
  "name": "cache-control"
}
`,
  takes: { sample: 'cache-control', isChange: true },
};

/** Checks code before it is stored. */
export const checkFunction: Example = {
  query: `# 8. Check code before you store it. This has an \`export\`, which CloudFront cannot load, and a method that it lacks.
query CheckFunction {
  checkFunction(
    input: {
      code: {
        text: """
        function handler(event) {
          var page = event.request.uri.split('/').at(-1);
          return event.request;
        }
        export { handler };
        """
      }
    }
  ) {
    __typename
    ... on CheckFunctionSuccess {
      diagnostics {
        severity
        line
        column
        rule
        message
      }
      sizeBytes
      maxSizeBytes
    }
    ... on ServiceError {
      message
    }
  }
}
`,
};
