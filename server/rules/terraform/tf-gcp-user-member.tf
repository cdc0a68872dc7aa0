resource "google_project_iam_member" "jo" {
  role   = "roles/viewer"
  # ruleid: tf-gcp-user-member
  member = "user:jo@example.com"
}

resource "google_project_iam_binding" "readers" {
  role    = "roles/viewer"
  # ruleid: tf-gcp-user-member
  members = ["group:dev@example.com", "user:jo@example.com"]
}

resource "google_project_iam_member" "team" {
  # ok: tf-gcp-user-member
  member = "group:dev@example.com"
}

resource "google_project_iam_member" "worker" {
  # ok: tf-gcp-user-member
  member = "serviceAccount:worker@shop.iam.gserviceaccount.com"
}
