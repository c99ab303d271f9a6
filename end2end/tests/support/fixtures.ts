// The one import of every test: `test` with a server and readers, and `expect`.

import { test as base } from "@playwright/test";
import { openReader, type Reader, type ReaderOptions } from "./reader.ts";
import { Server } from "./server.ts";

export { expect } from "@playwright/test";
export { expectAccessible } from "./accessibility.ts";
export { expectValidHtml } from "./html.ts";
export type { Reader, ReaderOptions } from "./reader.ts";
export type { Server } from "./server.ts";

interface Fixtures {
  /** Opens a browser window; at the end of the test nothing bad may have happened in it. */
  newReader: (options?: ReaderOptions, server?: Server) => Promise<Reader>;
  /** A server without content, for this test alone. */
  emptyServer: Server;
  /** The same under a name, as passkeys need it. */
  namedServer: Server;
}

interface WorkerFixtures {
  /** A server with the sample content. Tests that use it only read. */
  server: Server;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  server: [
    async ({}, use) => {
      const server = await Server.start({ samples: true });
      await use(server);
      await server.stop();
    },
    { scope: "worker" },
  ],

  emptyServer: async ({}, use) => {
    const server = await Server.start({ samples: false });
    await use(server);
    await server.stop();
  },

  namedServer: async ({}, use) => {
    const server = await Server.start({ samples: false, name: "localhost" });
    await use(server);
    await server.stop();
  },

  baseURL: async ({ server }, use) => use(server.origin),

  newReader: async ({ browser, server }, use) => {
    const readers: Reader[] = [];
    await use(async (options, other = server) => {
      const reader = await openReader(browser, other.origin, options);
      readers.push(reader);
      return reader;
    });
    const problems = readers.flatMap((reader) => reader.problems);
    for (const { context } of readers) await context.close();
    base.expect(problems, "what must not happen while someone reads").toEqual([]);
  },
});
