/**
 * Types the part of Swagger UI that is used.
 * Source: https://swagger.io/docs/open-source-tools/swagger-ui/usage/configuration/.
 */
declare module 'swagger-ui-dist/swagger-ui-es-bundle.js' {
  interface SwaggerRequest {
    url: string;
    headers: Record<string, string>;
  }
  export default function SwaggerUI(options: {
    domNode: Element | null;
    url: string;
    defaultModelsExpandDepth: number;
    plugins: (() => { fn: Record<string, unknown> })[];
    tryItOutEnabled: boolean;
    validatorUrl: null;
    showMutatedRequest: boolean;
    requestInterceptor: (request: SwaggerRequest) => SwaggerRequest;
  }): void;
}

/** Types the imports of style sheets, which the build collects into one file for each page. */
declare module '*.css' {}
