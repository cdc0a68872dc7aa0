# ruleid: tf-yandex-unencrypted
resource "yandex_storage_bucket" "a" {
  bucket = "orders"
}

# ruleid: tf-yandex-unencrypted
resource "yandex_kubernetes_cluster" "b" {
  name = "shop"
}

# ok: tf-yandex-unencrypted
resource "yandex_storage_bucket" "c" {
  bucket = "orders"
  server_side_encryption_configuration {
    rule {
      apply_server_side_encryption_by_default {
        kms_master_key_id = yandex_kms_symmetric_key.main.id
        sse_algorithm = "aws:kms"
      }
    }
  }
}

# ok: tf-yandex-unencrypted
resource "yandex_kubernetes_cluster" "d" {
  kms_provider {
    key_id = yandex_kms_symmetric_key.main.id
  }
}
