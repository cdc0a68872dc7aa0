def clean(html)
  # ruleid: ruby-incomplete-removal
  html = html.gsub(/<script.*?>.*?<\/script>/i, "")
  # ruleid: ruby-incomplete-removal
  html.gsub(/ on\w+="[^"]*"/, "")
end

def file_name(name)
  # ruleid: ruby-incomplete-removal
  name.gsub(/\.\.\//, "")
end

def plain(text)
  # ok: ruby-incomplete-removal
  text = text.gsub(/\s+/, "")
  # ok: ruby-incomplete-removal
  text.gsub(/<\/?b>/, "")
end

def repeated(name)
  while name.include?("../")
    # ok: ruby-incomplete-removal
    name = name.gsub(/\.\.\//, "")
  end
  name
end
