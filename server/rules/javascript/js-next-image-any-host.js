module.exports = {
  // ruleid: js-next-image-any-host
  images: { remotePatterns: [{ protocol: "https", hostname: "**" }] },
};
export const other = {
  // ruleid: js-next-image-any-host
  images: { remotePatterns: [{ hostname: "*" }], formats: ["image/webp"] },
};
export const safe = {
  // ok: js-next-image-any-host
  images: { remotePatterns: [{ protocol: "https", hostname: "**.example.com" }] },
};
// ok: js-next-image-any-host
export const none = { images: { formats: ["image/webp"] } };
