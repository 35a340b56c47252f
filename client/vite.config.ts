import { tanstackRouter } from "@tanstack/router-plugin/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** Where the development server finds the API; `npm run dev` sets it. */
const api = process.env["PARADERO_API"] ?? "http://127.0.0.1:4000";

export default defineConfig({
  plugins: [
    tanstackRouter({
      target: "react",
      routesDirectory: "src/routes",
      generatedRouteTree: "src/route-tree.gen.ts",
      autoCodeSplitting: true,
      quoteStyle: "double",
      semicolons: true,
      addExtensions: true,
    }),
    react(),
  ],
  build: {
    target: "es2024",
    // Everything is a file of its own: the content security policy allows no `data:` fonts or styles.
    assetsInlineLimit: 0,
    cssCodeSplit: false,
    rolldownOptions: {
      output: {
        // What several pages share comes in few files, and none that a page does not need: a request costs more than a kilobyte.
        codeSplitting: {
          groups: [{ name: "shared", minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 20_000 }],
        },
        chunkFileNames: ({ name }) => `assets/${name.replace(/~.*/, "")}-[hash].js`,
      },
    },
  },
  server: {
    host: "127.0.0.1",
    // The server believes only requests from its own origin, so that it must see the one that the browser sees.
    proxy: { "/trpc": { target: api, changeOrigin: false }, "/api": { target: api, changeOrigin: false } },
  },
});
