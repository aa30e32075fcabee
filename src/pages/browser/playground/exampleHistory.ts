import type { Example } from './example.ts';

/** Lists the versions of a function. */
export const listVersions: Example = {
  query: `# 9. Who changed it, when and why? Every version is kept, also those that were made elsewhere.
query ListVersions($name: String!) {
  versions(name: $name, first: 10) {
    nodes {
      number
      event
      stage
      author
      message
      createdAt
      state
      evidence
    }
    unrecorded {
      stage
      lastModifiedTime
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

/** Restores a former version. */
export const restoreFunction: Example = {
  query: `# 10. Take a former version back. ifMatch is the present etag of DEVELOPMENT.
mutation RestoreFunction($input: RestoreFunctionInput!) {
  restoreFunction(input: $input) {
    __typename
    ... on RestoreFunctionSuccess {
      version {
        number
        restoredFrom
      }
      live {
        stage
        lastModifiedTime
      }
      previousLive {
        number
      }
    }
    ... on PreconditionFailed {
      changedBy {
        number
        author
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
    "ifMatch": "E3UN6WX5RRO2AG",
    "version": 1,
    "publish": false,
    "message": "As it was"
  }
}
`,
  takes: { sample: 'cache-control', isChange: true },
};
