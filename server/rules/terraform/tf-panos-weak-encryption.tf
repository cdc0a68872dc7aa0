resource "panos_ipsec_crypto_profile" "branch" {
  name = "branch"
  authentications = ["sha384"]
  # ruleid: tf-panos-weak-encryption
  encryptions = ["3des"]
}

resource "panos_panorama_ipsec_crypto_profile" "all" {
  name = "all"
  # ruleid: tf-panos-weak-encryption
  encryptions = ["aes-256-gcm", "aes-128-cbc"]
}

resource "panos_ipsec_crypto_profile" "good" {
  name = "good"
  # ok: tf-panos-weak-encryption
  encryptions = ["aes-256-gcm"]
}

resource "panos_ipsec_crypto_profile" "var" {
  name = "var"
  # ok: tf-panos-weak-encryption
  encryptions = var.encryptions
}
