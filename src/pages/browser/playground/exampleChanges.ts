import type { Example } from './example.ts';

/** Replaces a function's code. */
export const updateFunction: Example = {
  query: `# 4. Replace the code. The fields that the input leaves out (comment, runtime) keep their values.
# The result has the new etag. LIVE does not change until the function is published.
mutation UpdateFunction($name: String!, $ifMatch: ETag!) {
  updateFunction(
    input: {
      name: $name
      ifMatch: $ifMatch
      code: {
        text: """
        function handler(event) {
          return event.response;
        }
        """
      }
    }
  ) {
    __typename
    ... on UpdateFunctionSuccess {
      previousETag
      function {
        etag
        status
        comment
        code {
          sizeBytes
        }
      }
    }
    ... on ServiceError {
      message
    }
  }
}
`,
  variables: `{
  "name": "cache-control",
  "ifMatch": "ETVPDKIKX0DER"
}
`,
  takes: { sample: 'cache-control', isChange: true },
};

/** Meets a conflict: the version is the one that the previous example has replaced. */
export const mergeConflict: Example = {
  query: `# 5. Somebody was faster: ifMatch is the version from before tab 4, so nothing is written.
# To merge, put your change into the code under "current" and send it with current.etag as ifMatch.
# Here: put current.etag in the place of ifMatch in the variables, and run the mutation again.
mutation MergeConflict($name: String!, $ifMatch: ETag!) {
  updateFunction(
    input: {
      name: $name
      ifMatch: $ifMatch
      comment: "Lets browsers keep hashed files, says team A"
      code: {
        text: """
        function handler(event) {
          // team A's change
          return event.response;
        }
        """
      }
    }
  ) {
    __typename
    ... on PreconditionFailed {
      message
      ifMatch
      current {
        etag
        comment
        code {
          text
        }
      }
    }
    ... on UpdateFunctionSuccess {
      function {
        etag
        comment
      }
    }
    ... on ServiceError {
      requestId
    }
  }
}
`,
  variables: `{
  "name": "cache-control",
  "ifMatch": "ETVPDKIKX0DER"
}
`,
  takes: { sample: 'cache-control', isChange: true },
};

/** Runs a function's code with an event. */
export const testFunction: Example = {
  query: `# 6. Run the code with an event, without a distribution: url-rewrite asks for the index.html of a folder.
mutation TestFunction($input: TestFunctionInput!) {
  testFunction(input: $input) {
    __typename
    ... on TestFunctionSuccess {
      output
      logs
      functionError
      computeUtilization
    }
    ... on ServiceError {
      message
    }
  }
}
`,
  variables: `{
  "input": {
    "name": "url-rewrite",
    "ifMatch": "ETVPDKIKX0DER",
    "event": {
      "version": "1.0",
      "context": { "eventType": "viewer-request" },
      "viewer": { "ip": "198.51.100.7" },
      "request": { "method": "GET", "uri": "/docs/", "headers": {}, "cookies": {}, "querystring": {} }
    }
  }
}
`,
  takes: { sample: 'url-rewrite', isChange: false },
};

/** Publishes a function. */
export const publishFunction: Example = {
  query: `# 7. Copy DEVELOPMENT to LIVE. Distributions that are associated with the function run it from then on.
mutation PublishFunction($input: PublishFunctionInput!) {
  publishFunction(input: $input) {
    __typename
    ... on PublishFunctionSuccess {
      function {
        name
        stage
        status
        lastModifiedTime
      }
    }
    ... on FunctionBroken {
      functionError
      line
    }
    ... on ServiceError {
      message
    }
  }
}
`,
  variables: `{
  "input": {
    "name": "redirect-by-country",
    "ifMatch": "ETVPDKIKX0DER"
  }
}
`,
  takes: { sample: 'redirect-by-country', isChange: true },
};
