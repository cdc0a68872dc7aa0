import { exec } from "node:child_process";
import { Worker } from "bullmq";

export function listen(channel, consumer) {
  channel.consume("jobs", (message) => {
    // ruleid: js-command-from-request
    exec(`convert ${message.content}`);
    // ok: js-command-from-request
    exec("convert in.png");
  });
  consumer.run({
    eachMessage: async ({ topic, message }) => {
      // ruleid: js-command-from-request
      exec(`convert ${message.value}`);
    },
  });
}

export const worker = new Worker("jobs", async (job) => {
  // ruleid: js-command-from-request
  exec(`convert ${job.data.file}`);
  // ok: js-command-from-request
  exec(`convert ${job.id}`);
});
