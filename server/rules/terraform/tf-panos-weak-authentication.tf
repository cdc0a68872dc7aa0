resource "panos_ipsec_crypto_profile" "branch" {
  # ruleid: tf-panos-weak-authentication
  authentications = ["md5"]
  encryptions = ["aes-256-gcm"]
}

resource "panos_panorama_ipsec_crypto_profile" "all" {
  # ruleid: tf-panos-weak-authentication
  authentications = ["sha384", "sha1"]
}

resource "panos_ipsec_crypto_profile" "good" {
  # ok: tf-panos-weak-authentication
  authentications = ["sha512"]
}

resource "panos_ipsec_crypto_profile" "var" {
  # ok: tf-panos-weak-authentication
  authentications = var.hashes
}
