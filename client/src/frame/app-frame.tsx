import { Outlet, useRouterState } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { SignInAgainDialog } from "../access/signing-in/sign-in-again-dialog.tsx";
import { Live } from "../changes/live.tsx";
import { UnderWay } from "../changes/under-way.tsx";
import { UndoBar } from "../changes/undo-bar.tsx";
import classes from "./app-frame.module.css";
import { Footer } from "./footer.tsx";
import { Header } from "./header.tsx";
import { ShortcutKeys } from "./shortcut-keys.tsx";
import { Understood } from "./understood.tsx";

/** What stands around every page: skip link, header, the page, footer. */
export function AppFrame() {
  const t = useTranslations("frame");
  const loading = useRouterState({ select: (state) => state.status === "pending" });
  return (
    <div className={classes["frame"]}>
      <a href="#main" className={classes["skip"]}>
        {t("skip")}
      </a>
      <div className={classes["progress"]} data-loading={loading} aria-hidden />
      <Header />
      <main id="main" tabIndex={-1} className={classes["main"]}>
        <Understood>
          <Outlet />
        </Understood>
      </main>
      <Footer />
      <Live />
      <UnderWay />
      <UndoBar />
      <ShortcutKeys />
      <SignInAgainDialog />
    </div>
  );
}
