class Account
  def password=(password)
    # ruleid: ruby-password-fast-hash
    @hash = Digest::MD5.hexdigest(password)
    # ruleid: ruby-password-fast-hash
    @old = Digest::SHA1.hexdigest("#{@salt}#{password}")
    # ok: ruby-password-fast-hash
    @good = BCrypt::Password.create(password)
    # ok: ruby-password-fast-hash
    @etag = Digest::MD5.hexdigest(@name)
  end
end
