import { expect, test } from '@jest/globals';
import { describeConsole } from './describeConsole.ts';

describeConsole(({ gateway, open }) => {
  test('markup in names, comments, code, messages, outputs, keys and values stays text', async () => {
    const markup = '<img src=x onerror="document.title=1">"\'><script>document.title=1</script>';
    const name = 'marked-up';
    const code = {
      text: `function handler(event) {\n  console.log(${JSON.stringify(markup)});\n  return { statusCode: 200, statusDescription: 'OK', headers: { location: { value: ${JSON.stringify(markup)} } } };\n}\n// ${markup}\n`,
    };
    const create = `mutation ($input: CreateFunctionInput!) { createFunction(input: $input) { __typename } }`;
    const input = { name, comment: markup, message: markup, code };
    expect(await gateway.ask('admin', create, { input })).toEqual({
      __typename: 'CreateFunctionSuccess',
    });
    const save = `mutation ($input: SaveTestCaseInput!) { saveTestCase(input: $input) { __typename } }`;
    const expected = { output: { response: { headers: { location: { value: `${markup}!` } } } } };
    const httpRequest = `GET /${encodeURIComponent(markup)} HTTP/1.1\nhost: www.example.com\nx: ${markup}`;
    await gateway.ask('admin', save, {
      input: { name, case: 'one', httpRequest, expect: expected },
    });
    const entries = `mutation ($input: ChangeEntriesInput!) { changeEntries(input: $input) { __typename } }`;
    const { etag } = await gateway.ask(
      'admin',
      `{ keyValueStore(name: "moved-pages") { ... on KeyValueStore { etag } } }`,
    );
    const puts = [{ key: markup, value: markup }];
    await gateway.ask('admin', entries, { input: { name: 'moved-pages', ifMatch: etag, puts } });
    const seen = async (path: string, where: string) => {
      const { page, complaints } = await open(path);
      await page.locator(where, { hasText: 'document.title=1' }).first().waitFor();
      expect(await page.title()).toMatch(/CloudFront Functions gateway$/);
      expect(await page.locator('img[src=x], main script').count()).toBe(0);
      expect(complaints).toEqual([]);
      return { page, complaints };
    };
    await seen('', '.comment');
    await seen('/functions/marked-up/history', '.versions b');
    await seen('/stores/moved-pages', 'td.mono');
    await seen('/functions/marked-up', '.view-lines');
    const { page, complaints } = await seen('/functions/marked-up/tests/one', 'textarea');
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    await page.locator('.http b, .http div', { hasText: 'document.title=1' }).first().waitFor();
    expect(await page.locator('img[src=x], main script').count()).toBe(0);
    expect(complaints).toEqual([]);
  });
});
