import express, { type NextFunction, type Request, type Response } from "express";
import Koa from "koa";
import { logger } from "./logger";

const app = express();
const isProduction = process.env.NODE_ENV === "production";

app.use((err: Error, req: Request, res: Response, next: NextFunction) => {
  // ruleid: js-stack-trace-response
  res.status(500).send(err.stack);
});

app.get("/report", async (req, res) => {
  try {
    res.json(await buildReport(req.query));
  } catch (error) {
    // ruleid: js-stack-trace-response
    res.status(500).json({ message: "Report failed", details: (error as Error).stack });
  }
});

new Koa().use(async (ctx, next) => {
  try {
    await next();
  } catch (error) {
    ctx.status = 500;
    // ruleid: js-stack-trace-response
    ctx.body = error.stack;
  }
});

app.use((err: Error, req: Request, res: Response, next: NextFunction) => {
  logger.error(err.stack);
  // ok: js-stack-trace-response
  res.status(500).send("Something went wrong");
});

app.use((err: Error, req: Request, res: Response, next: NextFunction) => {
  // ok: js-stack-trace-response
  res.status(500).json({ message: err.message, stack: isProduction ? undefined : err.stack });
});

app.use((err: Error, req: Request, res: Response, next: NextFunction) => {
  if (process.env.NODE_ENV === "development") {
    // ok: js-stack-trace-response
    return res.status(500).send(err.stack);
  }
  res.sendStatus(500);
});

declare function buildReport(query: unknown): Promise<unknown>;
