import { exec } from "node:child_process";
import { Body, Controller, Get, Param, Query } from "@nestjs/common";

@Controller("jobs")
export class JobsController {
  @Get("convert")
  convert(@Query("file") file: string) {
    // ruleid: js-command-from-request
    exec(`convert ${file}`);
  }

  @Get(":id")
  one(@Param("id") id: number, @Body() body: ConvertDto) {
    // ok: js-command-from-request
    exec(`convert ${id}`);
    // ruleid: js-command-from-request
    exec(`convert ${body.file}`);
  }

  private run(file: string) {
    // ok: js-command-from-request
    exec(`convert ${file}`);
  }
}
