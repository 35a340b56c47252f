import { createFileRoute } from "@tanstack/react-router";
import { SignInPage } from "../access/signing-in/sign-in-page.tsx";
import { signInSearch } from "../access/signing-in/sign-in-search.ts";
import { readSearch } from "../read-search.ts";

const search = readSearch(signInSearch);

export const Route = createFileRoute("/sign-in")({ validateSearch: search, component: SignInPage });
