# ruleid: tf-gcp-job-public
resource "google_dataflow_job" "orders" {
  name = "orders"
  ip_configuration = "WORKER_IP_PRIVATE"
}

resource "google_dataflow_job" "reports" {
  name = "orders"
  # ruleid: tf-gcp-job-public
  ip_configuration = "WORKER_IP_PRIVATE"
}

resource "google_dataflow_job" "customers" {
  name = "orders"
  # ok: tf-gcp-job-public
  ip_configuration = "WORKER_IP_PRIVATE"
}

resource "google_dataflow_job" "shared" {
  name = "orders"
  # ok: tf-gcp-job-public
  ip_configuration = var.ip_configuration
}
