const { S3Client } = require("@aws-sdk/client-s3");
const crypto = require("crypto");

// ruleid: js-client-credential
const s3 = new S3Client({ credentials: { accessKeyId: id, secretAccessKey: "wJalrXUtnFEMIK7MDENG" } });
// ruleid: js-client-credential
const cipher = crypto.createCipheriv("aes-256-gcm", "k3yk3yk3yk3yk3yk3yk3yk3yk3yk3yk3", iv);
// ok: js-client-credential
const safe = new S3Client({ credentials: { accessKeyId: id, secretAccessKey: process.env.AWS_SECRET } });
// ok: js-client-credential
const placeholder = { clientSecret: "your-client-secret" };
