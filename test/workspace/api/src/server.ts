import cookieParser from "cookie-parser";
import cors from "cors";
import express from "express";
import { config } from "./config.js";
import { requireCustomer, requireStaff } from "./auth/session.js";
import { accountRoutes } from "./routes/account.js";
import { invoiceRoutes } from "./routes/invoices.js";
import { orderRoutes } from "./routes/orders.js";
import { partnerRoutes } from "./routes/partners.js";

const app = express();

app.use(express.json({ limit: "200kb" }));
app.use(cookieParser());

// The shop's own pages call the API from these two places.
app.use("/orders", cors({ origin: ["https://shop.larkfield.example", "https://m.larkfield.example"], credentials: true }));
// Partners asked for access from their browsers.
app.use("/partners", cors({ origin: "*", credentials: true }));

app.use("/account", accountRoutes);
app.use("/orders", requireCustomer, orderRoutes);
app.use("/invoices", requireCustomer, invoiceRoutes);
app.use("/partners", requireStaff, partnerRoutes);

app.get("/health", (_req, res) => {
  res.json({ status: "ok", version: config.version });
});

app.listen(config.port, () => console.log(`Orders API on port ${config.port}`));
