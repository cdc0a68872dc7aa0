# ruleid: ruby-tag-filter-regex
SCRIPT = /<script.*?>.*?<\/script>/i

def scripts?(html)
  # ruleid: ruby-tag-filter-regex
  html.match?(/<script[^>]*>.*<\/script>/im)
end

# ok: ruby-tag-filter-regex
HEADING = /<h1[^>]*>/i
# ok: ruby-tag-filter-regex
WORD = /\A\w+\z/
