resource "alicloud_oss_bucket" "a" {
  bucket = "orders"
  # ruleid: tf-alicloud-public-bucket
  acl = "public-read"
}

resource "alicloud_oss_bucket_acl" "b" {
  # ruleid: tf-alicloud-public-bucket
  acl = "public-read-write"
}

resource "alicloud_oss_bucket" "c" {
  # ok: tf-alicloud-public-bucket
  acl = "private"
}

resource "alicloud_oss_bucket" "d" {
  # ok: tf-alicloud-public-bucket
  acl = var.acl
}
