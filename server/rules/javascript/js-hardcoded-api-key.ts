import { Octokit } from "@octokit/rest";
import { S3Client } from "@aws-sdk/client-s3";
import Stripe from "stripe";

export const storage = new S3Client({
  region: "eu-central-1",
  credentials: {
    // ruleid: js-hardcoded-api-key
    accessKeyId: "AKIAQ4TQ3YJ7ZK2M5RWP",
    secretAccessKey: process.env.AWS_SECRET_ACCESS_KEY!,
  },
});

// ruleid: js-hardcoded-api-key
const token = "ghp_q8Zr2LkWv5Tn9XbYc3Hd7Jm4Ps6Rf1GaEu0o";

export const github = new Octokit({ auth: token });

// ok: js-hardcoded-api-key
export const payments = new Stripe(process.env.STRIPE_KEY ?? "");

// ok: js-hardcoded-api-key
export const documented = "AKIAIOSFODNN7EXAMPLE";

export function isGitHubToken(text: string) {
  // ok: js-hardcoded-api-key
  return text.startsWith("ghp_") && text.length >= 40;
}

export function isPrivateKey(text: string) {
  // ok: js-hardcoded-api-key
  return text.includes("-----BEGIN PRIVATE KEY-----");
}

// ok: js-hardcoded-api-key
export const shape = /^AKIA[A-Z2-7]{16}$/;
