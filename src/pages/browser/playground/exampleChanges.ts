import type { Example } from './example.ts';

export const update: Example = {
  query: `# 4. Replace the code. What the input leaves out (comment, runtime) stays as it is.
# The answer has the new etag. LIVE stays as it is until the function is published.
mutation UpdateFunction($input: UpdateFunctionInput!) {
  updateFunction(input: $input) {
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
  "input": {
    "name": "cache-control",
    "ifMatch": "ETVPDKIKX0DER",
    "code": {
      "text": "function handler(event) {\\n  return event.response;\\n}\\n"
    }
  }
}
`,
};

export const conflict: Example = {
  query: `# 5. Somebody was faster: ifMatch is the version from before tab 4, so nothing is written.
# Merge: put your change into the code under "current", send that with current.etag as ifMatch.
# In the variables: change ifMatch to E3UN6WX5RRO2AG and run again.
mutation MergeConflict($input: UpdateFunctionInput!) {
  updateFunction(input: $input) {
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
  "input": {
    "name": "cache-control",
    "ifMatch": "ETVPDKIKX0DER",
    "comment": "Lets browsers keep hashed files, says team A",
    "code": {
      "text": "function handler(event) {\\n  // team A's change\\n  return event.response;\\n}\\n"
    }
  }
}
`,
};

export const run: Example = {
  query: `# 6. Run the code with an event, without any distribution: url-rewrite asks for a folder's index.html.
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
};

export const publish: Example = {
  query: `# 7. Copy DEVELOPMENT to LIVE: distributions run it from then on.
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
};
