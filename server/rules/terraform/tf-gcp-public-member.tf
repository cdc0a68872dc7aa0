resource "google_storage_bucket_iam_member" "all" {
  bucket = google_storage_bucket.invoices.name
  role   = "roles/storage.objectViewer"
  # ruleid: tf-gcp-public-member
  member = "allUsers"
}

resource "google_pubsub_topic_iam_binding" "all" {
  topic   = google_pubsub_topic.orders.name
  role    = "roles/pubsub.publisher"
  # ruleid: tf-gcp-public-member
  members = ["group:dev@example.com", "allAuthenticatedUsers"]
}

resource "google_storage_bucket_iam_member" "worker" {
  # ok: tf-gcp-public-member
  member = "serviceAccount:worker@shop.iam.gserviceaccount.com"
}

resource "google_pubsub_topic_iam_binding" "team" {
  # ok: tf-gcp-public-member
  members = ["group:dev@example.com"]
}
