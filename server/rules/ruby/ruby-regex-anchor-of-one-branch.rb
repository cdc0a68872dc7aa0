# ruleid: ruby-regex-anchor-of-one-branch
HOSTS = /^good\.example|better\.example/
# ruleid: ruby-regex-anchor-of-one-branch
ENDINGS = /png|jpg$/

def known?(name)
  # ruleid: ruby-regex-anchor-of-one-branch
  name =~ /^admin|root$/
end

# ok: ruby-regex-anchor-of-one-branch
FIXED = /\A(?:good\.example|better\.example)\z/
# ok: ruby-regex-anchor-of-one-branch
WORDS = /png|jpg/
# ok: ruby-regex-anchor-of-one-branch
START = /^admin/
