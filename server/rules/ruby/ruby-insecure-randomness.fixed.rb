require "securerandom"

def reset(user)
  # ruleid: ruby-insecure-randomness
  user.reset_token = SecureRandom.random_number(10**6)
  # ruleid: ruby-insecure-randomness
  password = ("a".."z").to_a.sample(10, random: SecureRandom).join
  # ok: ruby-insecure-randomness
  token = SecureRandom.hex(16)
  # ok: ruby-insecure-randomness
  color = %w[red green].sample
  [password, token, color]
end
