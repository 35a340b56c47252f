import { useMemo } from "react";
import { encode } from "uqr";
import classes from "../access.module.css";

/** Dark on white in either theme, because cameras want it so. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const { size, path } = useMemo(() => {
    const { data, size: modules } = encode(text, { ecc: "M", border: 3 });
    const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : [])));
    return { size: modules, path: dark.join("") };
  }, [text]);
  return (
    <svg role="img" aria-label={label} className={classes["qr"]} viewBox={`0 0 ${size} ${size}`}>
      <path d={path} fill="#000000" shapeRendering="crispEdges" />
    </svg>
  );
}
