import type {} from "use-intl";
import type { Locale } from "@paradero/shared/words/locales";
import type { Messages } from "./messages.ts";

declare module "use-intl" {
  interface AppConfig {
    Locale: Locale;
    Messages: Messages;
  }
}
