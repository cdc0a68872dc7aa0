class Checks
  # ruleid: ruby-regex-exponential
  NAME = /\A([a-z]+)+\z/

  def mail?(text)
    # ruleid: ruby-regex-exponential
    text.match?(/^(\w+\.?)*@example\.com$/)
  end

  def built
    # ruleid: ruby-regex-exponential
    Regexp.new("^(a|a)*b$")
  end

  def slug?(text)
    # ok: ruby-regex-exponential
    text.match?(/\A[a-z0-9]+(?:-[a-z0-9]+)*\z/)
  end

  def words(text)
    # ok: ruby-regex-exponential
    text.split(/\s+/)
  end
end
