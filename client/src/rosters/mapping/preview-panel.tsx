import { useTranslations } from "use-intl";
import { Failed } from "../../ui/failed.tsx";
import { useGapSentences } from "./draft/use-gap-sentences.ts";
import type { MappingGap } from "./draft/gaps.ts";
import { MappingPreview } from "./preview.tsx";
import type { FoundFile } from "./props.ts";
import { MappingSection } from "./section.tsx";
import classes from "./mapping.module.css";
import type { TriedMapping } from "./use-tried-mapping.ts";

interface MappingPreviewPanelProps {
  readonly found: FoundFile;
  readonly tried: TriedMapping;
  readonly gaps: readonly MappingGap[];
  /** The day on which the list says that its people are held. */
  readonly attested: string | null;
}

/** The first rows as they will be understood, or what is missing for that. */
export function MappingPreviewPanel({ found, tried, gaps, attested }: MappingPreviewPanelProps) {
  const t = useTranslations("mapping.preview");
  const sentences = useGapSentences();
  return (
    <div className={classes["panel"]}>
      <MappingSection title={t("title")}>
        {gaps.length > 0 ? (
          <ul className={classes["gaps"]} role="status">
            {sentences(gaps).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        ) : (
          tried.error !== null && <Failed error={tried.error} retry={tried.retry} />
        )}
        {tried.rows && (
          <div data-stale={tried.isOld} aria-busy={tried.isOld} className={classes["following"]}>
            <MappingPreview found={found} tried={tried.rows} attested={attested} />
          </div>
        )}
      </MappingSection>
    </div>
  );
}
