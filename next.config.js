/** The build folder is chosen by the environment so that `npm test` never touches a running `npm start`. */
export default {
  distDir: process.env.TONGBAN_DIST ?? ".next",
  poweredByHeader: false,
  reactStrictMode: true,
  // Native or wasm-carrying packages stay outside the bundle.
  serverExternalPackages: ["@node-rs/argon2", "@node-rs/jieba", "sharp", "fontkit", "@cantoo/pdf-lib", "pg-boss", "pg"],
  experimental: { serverActions: { bodySizeLimit: "25mb" } },
};
