resource "google_project_iam_member" "worker" {
  # ruleid: tf-gcp-basic-role
  role   = "roles/editor"
  member = "serviceAccount:worker@shop.iam.gserviceaccount.com"
}

resource "google_organization_iam_binding" "admins" {
  # ruleid: tf-gcp-basic-role
  role    = "roles/owner"
  members = ["group:admins@example.com"]
}

resource "google_project_iam_member" "reader" {
  # ok: tf-gcp-basic-role
  role = "roles/storage.objectViewer"
}

resource "google_storage_bucket_iam_member" "office" {
  # ok: tf-gcp-basic-role
  role = "roles/storage.objectAdmin"
}
