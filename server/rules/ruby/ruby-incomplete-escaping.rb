def quote(text)
  # ruleid: ruby-incomplete-escaping
  one = text.sub("'", "''")
  # ruleid: ruby-incomplete-escaping
  two = text.sub(/"/, "&quot;")
  # ruleid: ruby-incomplete-escaping
  three = text.gsub('"', '\\"')
  # ok: ruby-incomplete-escaping
  four = text.gsub("'", "''")
  # ok: ruby-incomplete-escaping
  five = text.sub(/\A'/, "")
  # ok: ruby-incomplete-escaping
  six = text.sub("name", "title")
  [one, two, three, four, five, six]
end
