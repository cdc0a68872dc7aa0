resource "google_compute_firewall" "inside" {
  allow {
    # ruleid: tf-gcp-firewall-all-protocols
    protocol = "all"
  }
  source_ranges = ["10.0.0.0/8"]
}

resource "google_compute_firewall" "peers" {
  allow {
    # ruleid: tf-gcp-firewall-all-protocols
    protocol = "all"
  }
  source_tags = ["web"]
}

resource "google_compute_firewall" "deny" {
  deny {
    # ok: tf-gcp-firewall-all-protocols
    protocol = "all"
  }
}

resource "google_compute_firewall" "web" {
  allow {
    # ok: tf-gcp-firewall-all-protocols
    protocol = "tcp"
    ports    = ["443"]
  }
}
