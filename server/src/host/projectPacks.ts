import type { Span } from "../core/findings/finding.ts";
import { satisfies } from "../core/policy/packVersion.ts";
import type { PackMention, ParsedPolicy } from "../core/policy/parsePolicy.ts";
import type { Problem } from "../core/problem.ts";
import type { Pack } from "./pack.ts";
import { type Content, hashOf, readContent } from "./packContent.ts";
import type { ProjectFiles } from "./projectFiles.ts";
import { packFolder, TEAM_FOLDER } from "./projectPlaces.ts";

/** A pack with what was read of it. */
export interface LoadedPack {
  readonly pack: Pack;
  readonly content: Content;
}

export interface LoadedPacks {
  /** In the order in which they count, the one that counts least first. */
  readonly packs: readonly LoadedPack[];
  /** Folders of all packs, and those that were looked for in vain: whatever comes there changes the project. */
  readonly watched: readonly string[];
}

/**
 * Loads the packs that a policy names, and those that these name in turn, each once. A pack is data like `.riskmark`
 * itself: nothing of it is run. What is wrong (it is not there, it is not what it is pinned to, packs that name each
 * other in a circle) is reported where the pack is named, and the pack stays out.
 */
export async function loadPacks(files: ProjectFiles, policy: ParsedPolicy | undefined): Promise<LoadedPacks> {
  const loader = new PackLoader(files);
  await loader.follow(policy?.packMentions ?? [], "", [TEAM_FOLDER]);
  return { packs: loader.loaded, watched: [...loader.watched] };
}

/** As many as one policy may name. */
const MAX_PACKS = 20;

class PackLoader {
  readonly loaded: LoadedPack[] = [];
  readonly watched = new Set<string>();
  /** Real folders of packs that were read or are being read. */
  readonly #seen = new Set<string>();

  constructor(private readonly files: ProjectFiles) {}

  /**
   * @param base folder of the pack that names them; `""` for the team's own policy
   * @param chain folders of the packs through which one came here
   */
  async follow(mentions: readonly PackMention[], base: string, chain: readonly string[]): Promise<void> {
    for (const mention of mentions) {
      const folder = await this.#find(mention, base);
      if (folder === undefined) continue;
      this.watched.add(folder);
      if (chain.includes(folder)) {
        const names = [...chain.slice(chain.indexOf(folder)), folder].join(" → ");
        this.#fault(mention, `Packs name each other in a circle (${names}): take one of the names out.`);
      } else if (!this.#seen.has(folder)) await this.#load(mention, folder, chain);
    }
  }

  async #load(mention: PackMention, folder: string, chain: readonly string[]): Promise<void> {
    if (this.#seen.size >= MAX_PACKS) {
      this.#fault(mention, `At most ${MAX_PACKS} packs are read, those that packs name among them: this one is not.`);
      return;
    }
    this.#seen.add(folder);
    const before = this.files.problems.length;
    const version = await this.#version(folder);
    if (!this.#isWanted(mention, version, folder)) return;
    const content = await readContent(this.files, folder, folder);
    const sha256 = hashOf(content, folder);
    if (mention.entry.sha256 !== undefined && mention.entry.sha256 !== sha256) {
      // What is wrong in a pack that is not used would only distract.
      this.files.problems.length = before;
      const message = `"${mention.text}" has another content than it is pinned to, so it is not used: look at what changed, then write ${sha256} here.`;
      this.#fault(mention, message, mention.sha256);
      return;
    }
    const { ruleFiles, pageFiles, modelFiles, policy, policyFile } = content;
    const isEmpty = ruleFiles.length + pageFiles.length + modelFiles.length === 0 && policyFile === undefined;
    if (isEmpty) this.#fault(mention, await this.#emptiness(mention, folder), mention, "warning");
    // What a pack builds on counts less than the pack itself.
    await this.follow(policy?.packMentions ?? [], folder, [...chain, folder]);
    this.loaded.push({
      content,
      pack: {
        name: mention.text,
        kind: mention.entry.package === undefined ? "folder" : "package",
        folder,
        ...(version !== undefined && { version }),
        sha256,
        rules: ruleFiles.length,
        pages: pageFiles.length,
        models: modelFiles.length,
        hasPolicy: policyFile !== undefined,
      },
    });
  }

  /** The real folder of a pack; undefined where that was reported. */
  async #find(mention: PackMention, base: string): Promise<string | undefined> {
    const { text, entry } = mention;
    const places = entry.package === undefined ? this.#ownFolder(mention, base) : installedAt(text, base);
    for (const place of places) {
      this.watched.add(place);
      const real = await this.files.realFolder(place);
      if (real === undefined) continue;
      if (typeof real === "string" && real !== "") return real;
      this.#fault(mention, `"${text}" is a link to a place outside of the workspace folder, so it is not read.`);
      return undefined;
    }
    if (places.length === 0) return undefined;
    if (entry.package !== undefined)
      this.#fault(mention, `The package "${text}" is not in node_modules: run "npm install", or correct its name.`);
    else if (await this.#isSubmodule(places[0]!)) this.#fault(mention, submoduleHint(text));
    else this.#fault(mention, `There is no folder "${text}": correct the path, or remove the entry.`);
    return undefined;
  }

  #ownFolder(mention: PackMention, base: string): readonly string[] {
    const found = packFolder(base, mention.text);
    if (found.path !== undefined) return [found.path];
    this.#fault(mention, found.fault);
    return [];
  }

  #isWanted(
    { entry, text, version: at, ...mention }: PackMention,
    version: string | undefined,
    folder: string,
  ): boolean {
    if (entry.version === undefined || (version !== undefined && satisfies(version, entry.version))) return true;
    const has = version === undefined ? `${folder}/package.json says no version` : `version ${version} is installed`;
    const message = `"${text}" is not used, since ${has} and ${entry.version} is asked for: run "npm install", or change the version here.`;
    this.#fault(mention, message, at);
    return false;
  }

  async #version(folder: string): Promise<string | undefined> {
    const file = await this.files.read(`${folder}/package.json`);
    if (file === undefined) return undefined;
    try {
      const { version } = JSON.parse(file.text) as { version?: unknown };
      return typeof version === "string" && version.length <= 100 ? version : undefined;
    } catch {
      return undefined;
    }
  }

  async #emptiness(mention: PackMention, folder: string): Promise<string> {
    if (await this.#isSubmodule(folder)) return submoduleHint(mention.text);
    return `There is nothing in "${mention.text}": a pack has policy.yaml, or files in rules, guidance or models.`;
  }

  async #isSubmodule(folder: string): Promise<boolean> {
    const file = await this.files.read(".gitmodules");
    const paths = file?.text.split(/\r?\n/).flatMap((line) => /^\s*path\s*=\s*(.*?)\s*$/.exec(line)?.[1] ?? []) ?? [];
    return paths.some((path) => folder === path || folder.startsWith(`${path}/`));
  }

  #fault(
    { path, ...mention }: { readonly path: string } & Span,
    message: string,
    { start, end }: Span = mention,
    severity: Problem["severity"] = "error",
  ): void {
    this.files.problems.push({ path, start, end, message, severity });
  }
}

function submoduleHint(text: string): string {
  return `"${text}" is a git submodule that is not here yet: run "git submodule update --init".`;
}

/** Where Node would look for a package, the nearest first, as far as the workspace folder goes. */
function installedAt(name: string, base: string): readonly string[] {
  const names = base.split("/").filter((part) => part !== "");
  const places: string[] = [];
  for (let length = names.length; length >= 0; length--) {
    if (names[length - 1] === "node_modules") continue;
    places.push([...names.slice(0, length), "node_modules", name].join("/"));
  }
  return places;
}
