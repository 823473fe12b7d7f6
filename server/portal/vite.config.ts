import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [svelte()],
  // Texts and their Fluent catalogue live with the core.
  server: { fs: { allow: ["../.."] } },
  worker: { format: "es" },
  build: {
    target: "es2022",
    // The policy has no `data:`, so everything is a file of its own.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  test: { include: ["test/**/*.test.ts"], environment: "node" },
});
