import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { printInLight } from "./theme/print-in-light.ts";
import { announceStyleNonce } from "./theme/style-nonce.ts";

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no element with the id root");

announceStyleNonce();
printInLight();

createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
