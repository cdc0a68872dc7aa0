class User < ApplicationRecord
  def self.named(name)
    # ruleid: ruby-sql-built
    where("name = '#{name}'")
  end

  def self.search(text)
    # ruleid: ruby-sql-built
    User.where("about LIKE '%#{text}%'")
  end

  def self.safe(name)
    # ok: ruby-sql-built
    where("name = ?", name)
  end

  def self.older(age)
    # ok: ruby-sql-built
    where("age > #{age.to_i}")
  end
end
