import crypto from "node:crypto";
import AWS from "aws-sdk";

// ruleid: js-hardcoded-client-key
const s3 = new AWS.S3({ accessKeyId: "AKIA000011112222", secretAccessKey: "kq83Vhs0aPwzLx92mTqB" });

export function sign(text) {
  // ruleid: js-hardcoded-client-key
  return crypto.createHmac("sha256", "b7f0qjw83hznv").update(text).digest("hex");
}

export function load(request, url) {
  // ruleid: js-hardcoded-client-key
  return request.get(url).auth("reporter", "Rw9-tulip-42");
}

// ok: js-hardcoded-client-key
const store = new AWS.S3({ accessKeyId: process.env.KEY, secretAccessKey: process.env.SECRET });

export function signSafely(text, key) {
  // ok: js-hardcoded-client-key
  return crypto.createHmac("sha256", key).update(text).digest("hex");
}

// ok: js-hardcoded-client-key
const sample = new AWS.S3({ secretAccessKey: "<your secret key>" });
