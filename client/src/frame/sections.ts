/** The sections of the site, in the order of the navigation. */
export const SECTIONS = [
  { to: "/", label: "overview" },
  { to: "/people", label: "people" },
  { to: "/trends", label: "trends" },
  { to: "/figures", label: "figures" },
  { to: "/sources", label: "sources" },
] as const;

/** What the navigation has besides for the team. */
export const STAFF_SECTIONS = [{ to: "/rosters", label: "rosters" }] as const;
