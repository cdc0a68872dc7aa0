resource "google_project_iam_audit_config" "all" {
  service = "allServices"
  audit_log_config {
    log_type         = "DATA_READ"
    # ruleid: tf-gcp-audit-exempted
    exempted_members = ["user:jo@example.com"]
  }
  audit_log_config {
    log_type         = "DATA_WRITE"
    # ruleid: tf-gcp-audit-exempted
    exempted_members = ["group:ops@example.com"]
  }
}

resource "google_project_iam_audit_config" "storage" {
  service = "storage.googleapis.com"
  # ok: tf-gcp-audit-exempted
  audit_log_config {
    log_type = "DATA_READ"
  }
  audit_log_config {
    log_type         = "DATA_WRITE"
    # ok: tf-gcp-audit-exempted
    exempted_members = []
  }
}
