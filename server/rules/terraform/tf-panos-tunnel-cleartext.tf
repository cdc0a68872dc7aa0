resource "panos_ipsec_crypto_profile" "a" {
  name = "a"
  # ruleid: tf-panos-tunnel-cleartext
  protocol = "ah"
}

resource "panos_panorama_ipsec_crypto_profile" "b" {
  # ruleid: tf-panos-tunnel-cleartext
  protocol = "ah"
  authentications = ["sha512"]
}

resource "panos_ipsec_crypto_profile" "c" {
  # ok: tf-panos-tunnel-cleartext
  protocol = "esp"
}

resource "panos_ipsec_crypto_profile" "d" {
  # ok: tf-panos-tunnel-cleartext
  protocol = var.protocol
}
