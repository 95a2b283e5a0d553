/** The build folder is chosen by the environment so that `npm test` never touches a running `npm start`. */
export default {
  distDir: process.env.TONGBAN_DIST ?? ".next",
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm test` runs the type check on its own (scripts/test.mjs); a start on a small machine does not wait for it twice.
  typescript: { ignoreBuildErrors: true },
  // Native or wasm-carrying packages stay outside the bundle.
  serverExternalPackages: ["@node-rs/argon2", "@node-rs/jieba", "sharp", "fontkit", "@cantoo/pdf-lib", "pg-boss", "pg"],
  // Uploads pass the proxy whole: without this Next keeps only their first 10 MB.
  experimental: { serverActions: { bodySizeLimit: "25mb" }, proxyClientMaxBodySize: "25mb" },
};
