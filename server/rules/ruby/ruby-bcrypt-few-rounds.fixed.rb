require "bcrypt"

# ruleid: ruby-bcrypt-few-rounds
quick = BCrypt::Password.create(password, cost: 12)
# ruleid: ruby-bcrypt-few-rounds
BCrypt::Engine.cost = 12
# ok: ruby-bcrypt-few-rounds
usual = BCrypt::Password.create(password)
# ok: ruby-bcrypt-few-rounds
slow = BCrypt::Password.create(password, cost: 13)
