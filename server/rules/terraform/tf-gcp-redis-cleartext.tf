# ruleid: tf-gcp-redis-cleartext
resource "google_redis_instance" "orders" {
  name           = "sessions"
  memory_size_gb = 1
}

resource "google_redis_instance" "reports" {
  name           = "sessions"
  memory_size_gb = 1
  # ruleid: tf-gcp-redis-cleartext
  transit_encryption_mode = "DISABLED"
}

resource "google_redis_instance" "customers" {
  name           = "sessions"
  memory_size_gb = 1
  # ok: tf-gcp-redis-cleartext
  transit_encryption_mode = "SERVER_AUTHENTICATION"
}

resource "google_redis_instance" "shared" {
  name           = "sessions"
  memory_size_gb = 1
  # ok: tf-gcp-redis-cleartext
  transit_encryption_mode = var.transit_encryption_mode
}
