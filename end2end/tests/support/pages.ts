// The reader's pages of the sample content, each once, in both languages.

import type { Language } from "./editor.ts";

/** A page and where it is in each language. */
export interface ReadersPage {
  name: string;
  path: Record<Language, string>;
  /** Whether search engines are told of it. */
  isListed: boolean;
  status: number;
}

function same(name: string, rest: string, options: { isListed?: boolean; status?: number } = {}): ReadersPage {
  return translated(name, { en: rest, de: rest }, options);
}

function translated(
  name: string,
  rest: Record<Language, string>,
  { isListed = true, status = 200 }: { isListed?: boolean; status?: number } = {},
): ReadersPage {
  return { name, path: { en: `/en/${rest.en}`, de: `/de/${rest.de}` }, isListed, status };
}

/** A maintenance that is under way, with hosts and something that is still sealed. */
export const EMBARGOED = translated("maintenance", {
  en: "notices/hypervisor-security-update",
  de: "notices/sicherheitsaktualisierung-hypervisoren",
});

/** An incident that is open. */
export const OPEN_INCIDENT = translated("incident", {
  en: "notices/incoming-mail-delayed",
  de: "notices/eingehende-e-mails-verspaetet",
});

/** A postmortem that exists in German only. */
export const POSTMORTEM = same("postmortem", "notices/warum-waren-virtuelle-server-zweimal-nicht-erreichbar");

/** Every kind of page a reader can come to by an address. */
export const PAGES: ReadersPage[] = [
  same("now", ""),
  EMBARGOED,
  OPEN_INCIDENT,
  POSTMORTEM,
  translated("maintenance-done", {
    en: "notices/kernel-update-restarts",
    de: "notices/kernelaktualisierung-neustart",
  }),
  same("maintenance-list", "maintenance/"),
  same("incident-list", "incidents/"),
  same("postmortem-list", "postmortems/"),
  same("history", "history/"),
  same("systems", "systems/"),
  same("system", "systems/nz-datacentre"),
  same("search", "search", { isListed: false }),
  same("search-found", "search?q=host1", { isListed: false }),
  same("search-nothing", "search?q=zeppelin", { isListed: false }),
  translated("second-zone", { en: `${EMBARGOED.path.en.slice(4)}?tz=America/St_Johns`, de: `${EMBARGOED.path.de.slice(4)}?tz=America/St_Johns` }),
  same("not-found", "notices/no-such-notice", { isListed: false, status: 404 }),
  same("unknown-zone", "?tz=Mars/Olympus", { isListed: false, status: 400 }),
];
