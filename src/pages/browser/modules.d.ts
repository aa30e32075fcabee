/** What of Swagger UI is used here: https://swagger.io/docs/open-source-tools/swagger-ui/usage/configuration/. */
declare module 'swagger-ui-dist/swagger-ui-es-bundle.js' {
  interface SwaggerRequest {
    url: string;
    headers: Record<string, string>;
  }
  export default function SwaggerUI(options: {
    domNode: Element | null;
    url: string;
    defaultModelsExpandDepth: number;
    tryItOutEnabled: boolean;
    validatorUrl: null;
    requestInterceptor: (request: SwaggerRequest) => SwaggerRequest;
  }): void;
}

/** The build collects them into the style sheet of the page. */
declare module '*.css' {}
