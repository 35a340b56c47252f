import { STATUS_TRAITS, type Status, type StatusGroup } from "@paradero/shared/statuses";
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
import { forEachStatus, placeInGroup } from "./status-colours.ts";

/** One icon for each status of a group, in the order of the taxonomy, like the shades. */
const FAMILIES: Record<StatusGroup, readonly TablerIcon[]> = {
  held: [IconLock, IconUserQuestion],
  restricted_home: [IconHomeLock],
  measures: [IconScale, IconClipboardCheck],
  at_liberty: [IconLockOpen, IconFileCheck],
  ended: [IconCandle],
};

export const STATUS_ICON: Record<Status, TablerIcon> = forEachStatus((status) => {
  const family = FAMILIES[STATUS_TRAITS[status].group];
  const icon = family[placeInGroup(status) % family.length];
  if (!icon) throw new Error(`no icon for the group of ${status}`);
  return icon;
});
