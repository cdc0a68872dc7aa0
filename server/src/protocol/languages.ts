// Made by scripts/generate.ts from the language definitions.

/** Languages that are analysed, by their ids in VS Code. */
export const LANGUAGE_IDS: readonly string[] = [
  "javascript",
  "javascriptreact",
  "typescript",
  "typescriptreact",
  "python",
  "go",
  "java",
  "c",
  "cpp",
  "rust",
  "csharp",
  "kotlin",
  "php",
  "ruby",
  "shellscript",
  "yaml",
  "dockercompose",
  "github-actions-workflow",
  "azure-pipelines",
  "json",
  "jsonc",
  "erb",
  "html",
  "terraform",
  "terraform-vars",
  "hcl",
  "opentofu",
  "dockerfile",
];

/** Globs of the files that are code of these languages. */
export const CODE_FILES: readonly string[] = [
  "**/*.{js,jsx,mjs,cjs,es6,ts,mts,cts,tsx,py,pyi,pyw,go,java,c,h,i,cpp,cc,cxx,c++,hpp,hh,hxx,h++,ipp,inl,tpp,rs,cs,csx,kt,kts,php,phtml,php5,php7,inc,rb,rake,gemspec,ru,jbuilder,podspec,sh,bash,bats,ksh,yaml,yml,json,jsonc,json5,webmanifest,code-workspace,tfstate,ipynb,erb,rhtml,html,htm,xhtml,tf,tfvars,hcl,tofu,dockerfile,containerfile}",
  "**/{SConstruct,wscript,Gemfile,Rakefile,Guardfile,Capfile,Vagrantfile,Podfile,Brewfile,Fastfile,.bashrc,.bash_profile,.bash_aliases,.bash_logout,.profile,.yamllint,.babelrc,.eslintrc,.swcrc,Dockerfile,Containerfile,Dockerfile.*,Containerfile.*}",
];
