resource "alicloud_disk" "a" {
  size = 70
  # ruleid: tf-alicloud-unencrypted
  encrypted = false
}

# ruleid: tf-alicloud-unencrypted
resource "alicloud_oss_bucket" "b" {
  bucket = "orders"
}

resource "alicloud_disk" "c" {
  # ok: tf-alicloud-unencrypted
  encrypted = true
}

# ok: tf-alicloud-unencrypted
resource "alicloud_oss_bucket" "d" {
  bucket = "orders"
  server_side_encryption_rule {
    sse_algorithm = "KMS"
  }
}
