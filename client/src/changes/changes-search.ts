import { changesQuery } from "@paradero/shared/inputs/change-input";

/** What narrows the list of changes. */
export const changesSearch = changesQuery.pick({ person: true, actor: true, action: true });
