import { NestFactory } from "@nestjs/core";
import cors from "cors";
import express from "express";
import { AppModule } from "./app.module";

const app = express();

// ruleid: js-cors-any-origin-credentials
app.use(cors({ origin: true, credentials: true }));

app.use(
  cors({
    // ruleid: js-cors-any-origin-credentials
    origin: (origin, callback) => callback(null, true),
    credentials: true,
  }),
);

async function bootstrap() {
  const nest = await NestFactory.create(AppModule);
  // ruleid: js-cors-any-origin-credentials
  nest.enableCors({ credentials: true, origin: "*" });
  await nest.listen(3000);
}

const allowed = new Set(["https://app.example.com"]);

app.use(
  cors({
    // ok: js-cors-any-origin-credentials
    origin: (origin, callback) => callback(null, allowed.has(origin!)),
    credentials: true,
  }),
);

// ok: js-cors-any-origin-credentials
app.use("/public", cors({ origin: "*" }));

// ok: js-cors-any-origin-credentials
app.use(cors({ origin: ["https://app.example.com"], credentials: true }));

// ok: js-cors-any-origin-credentials
export const request = fetch("/api", { credentials: "include" });

void bootstrap();
