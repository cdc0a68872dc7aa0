import { exec } from "node:child_process";

export async function GET(req) {
  const { searchParams } = req.nextUrl;
  // ruleid: js-command-from-request
  exec(`convert ${searchParams.get("file")}`);
}

export async function upload(formData) {
  // ruleid: js-command-from-request
  exec(`convert ${formData.get("file")}`);
}

export async function getServerSideProps(context) {
  // ruleid: js-command-from-request
  exec(`convert ${context.query.file}`);
  // ok: js-command-from-request
  exec(`convert ${context.locale}`);
}
