import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type AccountRole, atLeast } from "@paradero/shared/access/roles";
import { useCallback } from "react";
import { api, type Outputs } from "../api.ts";
import { authRequest, nothing } from "./signing-in/auth-request.ts";

export type OwnAccount = NonNullable<Outputs["access"]["me"]>;

export interface AccountState {
  /** Null while nobody is signed in, and until that is known. */
  readonly account: OwnAccount | null;
  readonly isKnown: boolean;
  /** Whether the account may do what takes this role. The server decides anew at every call. */
  readonly may: (least: AccountRole) => boolean;
}

/** Who is signed in here. Asked again when the window comes back to the front: a session may have ended elsewhere. */
export function useAccount(): AccountState {
  const { data, isSuccess } = useQuery({ ...api.access.me.queryOptions(), refetchOnWindowFocus: true });
  const account = data ?? null;
  const may = useCallback((least: AccountRole) => account !== null && atLeast(least).includes(account.role), [account]);
  return { account, isKnown: isSuccess, may };
}

/** What to do once the cookie has changed: everything that was read is read again with other eyes. */
export function useAccountChanged(): () => Promise<void> {
  const client = useQueryClient();
  return useCallback(() => client.invalidateQueries(), [client]);
}

/** Signs out in this browser. */
export async function signOut(): Promise<void> {
  await authRequest("sign-out", {}, nothing);
  leave();
}

/** Loads the first page anew, so that nothing that staff saw stays in the memory of this one. */
export function leave(): void {
  window.location.assign("/");
}
