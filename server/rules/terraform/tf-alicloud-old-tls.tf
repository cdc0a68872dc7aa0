resource "alicloud_slb_tls_cipher_policy" "a" {
  # ruleid: tf-alicloud-old-tls
  tls_versions = ["TLSv1.0"]
  ciphers = ["AES256-SHA256"]
}

resource "alicloud_alb_security_policy" "b" {
  # ruleid: tf-alicloud-old-tls
  tls_versions = ["TLSv1.1", "TLSv1.2"]
}

resource "alicloud_slb_tls_cipher_policy" "c" {
  # ok: tf-alicloud-old-tls
  tls_versions = ["TLSv1.2", "TLSv1.3"]
}

resource "alicloud_slb_tls_cipher_policy" "d" {
  # ok: tf-alicloud-old-tls
  tls_versions = var.versions
}
