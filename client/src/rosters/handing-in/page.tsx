import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useAccount } from "../../access/use-account.ts";
import { PageMissing } from "../../frame/page-missing.tsx";
import { Page } from "../../ui/page.tsx";
import { HandInStart } from "./start.tsx";
import { fileNameOf, rememberFile } from "./files.ts";
import { MappingForm } from "../mapping/form.tsx";
import { ReadingView } from "./reading-view.tsx";

export interface HandInSearch {
  /** The file that was handed in. */
  readonly file?: string | undefined;
  /** The reading of it that goes on, or went on. */
  readonly job?: string | undefined;
}

/** A list comes in: a file, what its columns mean, and its reading. Whoever may not record finds no such page. */
export function HandInPage({ file, job }: HandInSearch) {
  const { account, isKnown, may } = useAccount();
  if (!isKnown) return null;
  if (!account || !may("researcher")) return <PageMissing />;
  return <HandIn account={account.id} file={file} job={job} />;
}

function HandIn({ account, file, job }: HandInSearch & { readonly account: string }) {
  const t = useTranslations("mapping");
  const navigate = useNavigate();
  const [names, setNames] = useState<Readonly<Record<string, string>>>({});
  const go = (search: HandInSearch) => void navigate({ to: "/rosters/new", search });
  const name = file === undefined ? "" : (names[file] ?? fileNameOf(account, file) ?? t("aFile"));
  return (
    <Page wide title={t("title")} lead={file === undefined ? t("lead") : undefined}>
      {file === undefined ? (
        <HandInStart
          account={account}
          onTaken={(taken, called) => {
            rememberFile(account, taken, called);
            setNames({ ...names, [taken]: called });
            go({ file: taken });
          }}
        />
      ) : job === undefined ? (
        <MappingForm
          key={file}
          account={account}
          file={file}
          name={name}
          onReading={(begun, called) => {
            setNames({ ...names, [file]: called });
            go({ file, job: begun });
          }}
          onOther={() => go({})}
        />
      ) : (
        <ReadingView key={job} account={account} file={file} job={job} name={name} onBack={() => go({ file })} />
      )}
    </Page>
  );
}
