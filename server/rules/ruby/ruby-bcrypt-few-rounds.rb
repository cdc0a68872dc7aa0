require "bcrypt"

# ruleid: ruby-bcrypt-few-rounds
quick = BCrypt::Password.create(password, cost: 4)
# ruleid: ruby-bcrypt-few-rounds
BCrypt::Engine.cost = 5
# ok: ruby-bcrypt-few-rounds
usual = BCrypt::Password.create(password)
# ok: ruby-bcrypt-few-rounds
slow = BCrypt::Password.create(password, cost: 13)
