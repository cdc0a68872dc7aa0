# ruleid: ruby-regex-host-anywhere
TRUSTED = /https?:\/\/good\.example\.com/

def own?(url)
  # ruleid: ruby-regex-host-anywhere
  url.match?(/^https:\/\/shop\.example\.com/)
end

def own_host?(url)
  # ok: ruby-regex-host-anywhere
  url.match?(/\Ahttps:\/\/shop\.example\.com\//)
end

def hide(text)
  # ok: ruby-regex-host-anywhere
  text.gsub(/www\.example\.com/, "…")
end
