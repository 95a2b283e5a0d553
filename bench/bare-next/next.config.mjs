import path from "node:path";

/** @type {import("next").NextConfig} */
export default { distDir: ".next-bench", turbopack: { root: path.resolve(import.meta.dirname, "../..") } };
