# ruleid: tf-gcp-redis-no-auth
resource "google_redis_instance" "orders" {
  name           = "sessions"
  memory_size_gb = 1
}

resource "google_redis_instance" "reports" {
  name           = "sessions"
  memory_size_gb = 1
  # ruleid: tf-gcp-redis-no-auth
  auth_enabled = false
}

resource "google_redis_instance" "customers" {
  name           = "sessions"
  memory_size_gb = 1
  # ok: tf-gcp-redis-no-auth
  auth_enabled = true
}

resource "google_redis_instance" "shared" {
  name           = "sessions"
  memory_size_gb = 1
  # ok: tf-gcp-redis-no-auth
  auth_enabled = var.auth_enabled
}
