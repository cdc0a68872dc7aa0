// Made by scripts/generate.ts from the language definitions.

/** Languages that are analysed, by their ids in VS Code. */
export const LANGUAGE_IDS: readonly string[] = [
  "javascript",
  "javascriptreact",
  "typescript",
  "typescriptreact",
  "python",
  "c",
  "cpp",
  "rust",
];

/** Globs of the files that are code of these languages. */
export const CODE_FILES: readonly string[] = [
  "**/*.{js,jsx,mjs,cjs,es6,ts,mts,cts,tsx,py,pyi,pyw,c,h,i,cpp,cc,cxx,c++,hpp,hh,hxx,h++,ipp,inl,tpp,rs}",
  "**/{SConstruct,wscript}",
];
