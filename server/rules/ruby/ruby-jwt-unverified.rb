def user_of(token, key)
  # ruleid: ruby-jwt-unverified
  claims, _header = JWT.decode(token, nil, false)
  # ruleid: ruby-jwt-unverified
  other = JWT.decode(token, key, true, algorithm: "none")
  # ok: ruby-jwt-unverified
  checked = JWT.decode(token, key, true, algorithm: "HS256")
  # ok: ruby-jwt-unverified
  signed = JWT.encode({ id: 1 }, key, "HS256")
  [claims, other, checked, signed]
end
