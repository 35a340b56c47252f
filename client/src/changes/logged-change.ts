import type { Outputs } from "../api.ts";

export type LoggedChange = Outputs["changes"]["list"]["changes"][number];
