module.exports = {
  // ruleid: js-dev-server-any-host
  devServer: { port: 8080, allowedHosts: [".localhost"] },
};
export const vite = {
  // ruleid: js-dev-server-any-host
  server: { allowedHosts: [".localhost"] },
};
export const safe = {
  // ok: js-dev-server-any-host
  devServer: { allowedHosts: [".example.com"] },
};
// ok: js-dev-server-any-host
export const plain = { devServer: { port: 8080 } };
