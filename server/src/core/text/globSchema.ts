import * as z from "zod";
import { globFault, MAX_GLOB_LENGTH } from "./glob.ts";

/** A glob in a file that a team writes. */
export const globSchema = z
  .string()
  .meta({ maxLength: MAX_GLOB_LENGTH })
  .superRefine((text, context) => {
    const fault = globFault(text);
    if (fault !== undefined) context.addIssue({ code: "custom", message: fault });
  });
