# ruleid: ruby-gem-source-cleartext
source "http://rubygems.org"

# ruleid: ruby-gem-source-cleartext
gem "shop-core", git: "git://git.example.com/shop-core.git"

# ok: ruby-gem-source-cleartext
source "https://rubygems.org"

# ok: ruby-gem-source-cleartext
gem "rails", "~> 8.0"

# ok: ruby-gem-source-cleartext
gem "shop-ui", git: "https://git.example.com/shop-ui.git"
