// Made by scripts/generate.ts from the language definitions.

/** Languages that are analysed, by their ids in VS Code. */
export const LANGUAGE_IDS: readonly string[] = [
  "javascript",
  "javascriptreact",
  "typescript",
  "typescriptreact",
  "python",
  "php",
  "ruby",
  "shellscript",
];

/** Globs of the files that are code of these languages. */
export const CODE_FILES: readonly string[] = [
  "**/*.{js,jsx,mjs,cjs,es6,ts,mts,cts,tsx,py,pyi,pyw,php,phtml,php5,php7,inc,rb,rake,gemspec,ru,jbuilder,podspec,sh,bash,bats,ksh}",
  "**/{SConstruct,wscript,Gemfile,Rakefile,Guardfile,Capfile,Vagrantfile,Podfile,Brewfile,Fastfile,.bashrc,.bash_profile,.bash_aliases,.bash_logout,.profile}",
];
