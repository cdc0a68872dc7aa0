class FindUsers < Resolvers::BaseResolver
  def resolve(name:)
    # ruleid: ruby-sql-injection
    User.where("name = '#{name}'")
    # ok: ruby-sql-injection
    User.where("name = ?", name)
  end
end

class Finder
  def resolve(name:)
    # ok: ruby-sql-injection
    User.where("name = '#{name}'")
  end
end
