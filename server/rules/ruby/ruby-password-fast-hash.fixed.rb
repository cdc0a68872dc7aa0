class Account
  def password=(password)
    # ruleid: ruby-password-fast-hash
    @hash = BCrypt::Password.create(password)
    # ruleid: ruby-password-fast-hash
    @old = BCrypt::Password.create("#{@salt}#{password}")
    # ok: ruby-password-fast-hash
    @good = BCrypt::Password.create(password)
    # ok: ruby-password-fast-hash
    @etag = Digest::MD5.hexdigest(@name)
  end
end
