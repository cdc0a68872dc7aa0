/** Rules, guidance, models and policy that a project takes over from elsewhere. */
export interface Pack {
  /** The package's name, or the folder as the policy names it. */
  readonly name: string;
  readonly kind: "package" | "folder";
  /** Where it really is, behind symbolic links, relative to the workspace folder. */
  readonly folder: string;
  /** The version that is installed, where a `package.json` says one. */
  readonly version?: string;
  /** The hash of what it holds, in lower-case hex. */
  readonly sha256: string;
  readonly rules: number;
  readonly pages: number;
  readonly models: number;
  readonly hasPolicy: boolean;
}

/** The pack that a file belongs to; undefined for a file of the team's own. @param path relative to the workspace folder */
export function packOf(packs: readonly Pack[], path: string): Pack | undefined {
  const holding = packs.filter(({ folder }) => path.startsWith(`${folder}/`));
  return holding.sort((a, b) => b.folder.length - a.folder.length)[0];
}

/** A pack as people call it. */
export function packName({ name, version }: Pick<Pack, "name" | "version">): string {
  return version === undefined ? name : `${name} ${version}`;
}
