import { wordsOf } from "../core/report/passOver.ts";
import { type DiscoverOptions, discover } from "./files.ts";

/**
 * Why a scan of a folder leaves out a file, as the end of a sentence; undefined where it does not.
 *
 * @param root absolute path of the folder
 * @param path of the file, with forward slashes, relative to the root
 */
export async function whyPassedOver(root: string, path: string, options: DiscoverOptions): Promise<string | undefined> {
  const { targets, passedOver } = await discover(root, root, options);
  if (targets.some((target) => target.path === path)) return undefined;
  const item = passedOver.find((left) => left.path === path || (left.folder && path.startsWith(`${left.path}/`)));
  if (item === undefined) return "no scan of the folder comes to it";
  const where = item.path === path ? "" : `the folder ${item.path} is `;
  const detail = item.reason === "policy" ? "" : ` (${item.message})`;
  return `${where}${wordsOf(item.reason)}${detail}`;
}
