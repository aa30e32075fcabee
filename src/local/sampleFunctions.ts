/** Describes the history of a sample function, whose files are in examples/. */
export interface SampleFunction {
  name: string;
  message: string;
  isPublished: boolean;
  /** Says why the code of the file took the place of a first one, without the lines that this matches. It is not published. */
  change?: { message: string; without: RegExp };
}

/** Lists the sample functions. */
export const sampleFunctions: readonly SampleFunction[] = [
  { name: 'url-rewrite', message: 'Folders have an index', isPublished: true },
  {
    name: 'security-headers',
    message: 'What browsers expect of a careful site',
    isPublished: true,
    change: {
      message: 'Tell other sites less of where visitors come from',
      without: /^.*referrer-policy.*\n/m,
    },
  },
  {
    name: 'redirect-by-country',
    message: 'German, French and Spanish front pages',
    isPublished: true,
  },
  { name: 'cache-control', message: 'First draft', isPublished: false },
  {
    name: 'redirect-moved-pages',
    message: 'Read the new addresses from the key value store',
    isPublished: true,
  },
];
