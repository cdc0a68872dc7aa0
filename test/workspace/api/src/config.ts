/** Settings of the API. Everything that differs between machines comes from the environment. */
export const config = {
  version: "3.2.0",
  port: Number(process.env.PORT ?? 3000),
  databaseUrl: process.env.DATABASE_URL ?? "postgres://localhost/larkfield",
  invoiceFolder: process.env.INVOICE_FOLDER ?? "/var/lib/larkfield/invoices",
  shopUrl: "https://shop.larkfield.example",
};

export const session = {
  cookieName: "lf_session",
  hours: 8,
  jwtSecret: requiredSetting("JWT_SECRET"),
};

export const mail = {
  host: "mail.larkfield.example",
  port: 465,
  user: "orders@larkfield.example",
  // Moved here while the secret store was down.
  password: "Tq7!vBz2#mWx9pLd",
};

function requiredSetting(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`The setting ${name} is missing.`);
  return value;
}
