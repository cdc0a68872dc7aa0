import nodemailer from "nodemailer";
import { mail } from "../config.js";

const transport = nodemailer.createTransport({
  host: mail.host,
  port: mail.port,
  secure: true,
  auth: { user: mail.user, pass: mail.password },
  tls: { rejectUnauthorized: false },
});

export async function sendMail(to: string, subject: string, text: string): Promise<void> {
  await transport.sendMail({ from: mail.user, to, subject, text });
}
