import * as z from "zod";
import { isVersionRange } from "./packVersion.ts";

/** One entry of a policy's `extends`: a pack, which has what `.riskmark` has, and what it is pinned to. */
export const packSchema = z
  .strictObject({
    package: z
      .string()
      .max(214)
      .regex(/^(?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*$/, {
        error: 'The name of an npm package is written as "@team/rules".',
      })
      .optional()
      .describe("An npm package that is installed in node_modules of the workspace folder."),
    folder: z
      .string()
      .min(1)
      .max(500)
      .optional()
      .describe("A folder or git submodule, relative to the workspace folder (in a pack: to the pack) and inside it."),
    version: z
      .string()
      .max(60)
      .refine(isVersionRange, { error: 'A version is written as "1.2.3", "^1.2.3" or "~1.2.3".' })
      .optional()
      .describe("What the installed version of the package has to be: 1.2.3, ^1.2.3 or ~1.2.3."),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/, { error: 'A hash has 64 signs, as "riskmark packs" prints them.' })
      .optional()
      .describe("The hash of what the pack holds, as `riskmark packs` prints it. With another content it is not used."),
  })
  .refine((pack) => (pack.package === undefined) !== (pack.folder === undefined), {
    error: 'A pack is either a "package" or a "folder": name one of the two.',
  })
  .refine((pack) => pack.version === undefined || pack.package !== undefined, {
    error: 'Only a package has a "version": pin a folder with "sha256".',
  });

/** What a policy says about one pack. */
export type PackEntry = z.output<typeof packSchema>;

/** How many packs a policy may name, and how many there may be in all with those that packs name. */
export const MAX_PACKS = 20;

export const extendsSchema = z
  .array(packSchema)
  .max(MAX_PACKS)
  .default([])
  .describe(
    "Packs of rules, guidance, models and policy. Later ones count more than earlier ones, the policy itself most.",
  );
