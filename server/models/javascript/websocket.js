import { exec } from "node:child_process";

export function serve(socket) {
  socket.on("message", (data) => {
    // ruleid: js-command-from-request
    exec(`convert ${data}`);
  });
  socket.on("close", (code) => {
    // ok: js-command-from-request
    exec(`convert ${code}`);
  });
}
