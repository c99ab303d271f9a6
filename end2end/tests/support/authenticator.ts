// An authenticator that Chromium simulates: it holds passkeys, and says yes by itself.

import type { Page } from "@playwright/test";

export interface Authenticator {
  /** Whether its owner shows the right finger from now on. */
  verify: (isOwner: boolean) => Promise<void>;
  /** The passkeys in it. */
  passkeys: () => Promise<{ isResidentCredential: boolean; signCount: number }[]>;
}

/** Gives a page an authenticator as it is built into a telephone. */
export async function plugIn(page: Page): Promise<Authenticator> {
  const session = await page.context().newCDPSession(page);
  await session.send("WebAuthn.enable");
  const { authenticatorId } = await session.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    verify: async (isUserVerified) => {
      await session.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified });
    },
    passkeys: async () => (await session.send("WebAuthn.getCredentials", { authenticatorId })).credentials,
  };
}
