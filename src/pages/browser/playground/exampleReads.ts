import type { Example } from './example.ts';

export const whoAmI: Example = {
  query: `# 1. Who am I to the gateway, and which functions may I touch?
# Run it: the play button, or Ctrl-Enter. The token is the one in the field above.
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

export const list: Example = {
  query: `# 2. Which functions are there? One entry for each stage.
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

export const read: Example = {
  query: `# 3. Read before you write: the code, and the etag that an update needs as ifMatch.
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
};
