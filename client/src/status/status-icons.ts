import type { Status } from "@paradero/shared/statuses/statuses";
import {
  IconCandle,
  IconClipboardCheck,
  IconFileCheck,
  IconHomeLock,
  IconLock,
  IconLockOpen,
  IconScale,
  IconUserQuestion,
  type TablerIcon,
} from "@tabler/icons-react";

export const STATUS_ICON: Readonly<Record<Status, TablerIcon>> = {
  detained: IconLock,
  disappeared: IconUserQuestion,
  house_arrest: IconHomeLock,
  bailed: IconScale,
  conditional_release: IconClipboardCheck,
  released: IconLockOpen,
  amnestied: IconFileCheck,
  died_in_custody: IconCandle,
};
