import { defineConfig, type ViteUserConfig } from "vitest/config";

const config: ViteUserConfig = defineConfig({
  test: { globalSetup: "tests/build-once.ts", include: ["tests/**/*.test.ts"], testTimeout: 20_000 },
});

export default config;
