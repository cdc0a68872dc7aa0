# ruleid: tf-gcp-fusion-public
resource "google_data_fusion_instance" "orders" {
  name = "orders"
  type = "BASIC"
}

resource "google_data_fusion_instance" "reports" {
  name = "orders"
  type = "BASIC"
  # ruleid: tf-gcp-fusion-public
  private_instance = false
}

resource "google_data_fusion_instance" "customers" {
  name = "orders"
  type = "BASIC"
  # ok: tf-gcp-fusion-public
  private_instance = true
}

resource "google_data_fusion_instance" "shared" {
  name = "orders"
  type = "BASIC"
  # ok: tf-gcp-fusion-public
  private_instance = var.private_instance
}
